package tongli.cli.drill;

import java.util.Iterator;
import java.util.Optional;

/** Answers of a file, one after the other. */
final class ScriptedAnswers implements AnswerSource {

    private final NameScript script;
    private final Iterator<NamedLine> lines;
    private int given;

    ScriptedAnswers(NameScript script) {
        this.script = script;
        this.lines = script.lines().iterator();
    }

    @Override
    public Optional<NamedLine> next() {
        if (!lines.hasNext()) {
            return Optional.empty();
        }
        given++;
        return Optional.of(lines.next());
    }

    @Override
    public Optional<String> remark(int left) {
        int over = script.lines().size() - given;
        if (left > 0) {
            return Optional.of(
                    "%s has %d answers; %d of the round were not named".formatted(script.name(), given, left));
        }
        return over > 0
                ? Optional.of("the round is over; %d more answers of %s were not used".formatted(over, script.name()))
                : Optional.empty();
    }
}
