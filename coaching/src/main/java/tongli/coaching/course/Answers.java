package tongli.coaching.course;

import java.util.List;
import tongli.core.Require;

/**
 * What the person of a drill says to a reply.
 *
 * @param heard to one that passes and has no misstep
 * @param missed to any other
 */
public record Answers(List<SpokenLine> heard, List<SpokenLine> missed) {
    public Answers {
        heard = Require.notEmpty("heard", heard);
        missed = Require.notEmpty("missed", missed);
    }

    /** @param attempt from 1: another try hears another line, as long as there are any */
    public SpokenLine to(boolean good, int attempt) {
        List<SpokenLine> lines = good ? heard : missed;
        return lines.get(Math.floorMod(attempt - 1, lines.size()));
    }
}
