package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.understanding.meaning.Intent;

/**
 * Who listens: of two speakers, the one whose turns open up less often. Answers of the listener have strategies; those of the
 * one who tells are part of the telling. Where both open up equally often, both listen. Stateless.
 */
final class Listening {

    /** What opens up; a question for facts does not, for listeners ask too. */
    private static final Set<Intent> OPENS = EnumSet.of(
            Intent.VENT,
            Intent.COMPLAIN,
            Intent.SEEK_ADVICE,
            Intent.SEEK_REASSURANCE,
            Intent.TEST,
            Intent.SHARE_GOOD_NEWS);

    private Listening() {}

    static List<ReadTurn> mark(List<ReadTurn> turns) {
        var opening = turns.stream()
                .collect(Collectors.groupingBy(
                        ReadTurn::speaker, Collectors.averagingDouble(turn -> opens(turn) ? 1 : 0)));
        List<ReadTurn> marked = new ArrayList<>();
        for (ReadTurn turn : turns) {
            boolean listens = turn.reply().isPresent()
                    && opening.getOrDefault(turn.speaker(), 0.0)
                            <= opening.getOrDefault(turns.get(turn.number() - 2).speaker(), 0.0);
            marked.add(turn.heard(listens));
        }
        return marked;
    }

    private static boolean opens(ReadTurn turn) {
        return turn.meaning().intents().stream().anyMatch(found -> OPENS.contains(found.label()));
    }
}
