package tongli.practice;

import java.util.List;

/**
 * When a learner whose words may speak of themselves ({@code watch}) is told, quietly, that people are there: at the first such turn,
 * and then not before {@value #TURNS_APART} turns have passed. Stateless.
 */
public final class PeopleOffer {

    private static final int TURNS_APART = 10;

    private PeopleOffer() {}

    /** Whether it is told at the last turn of a session. What a branch took over was told there. */
    public static boolean isDueAtTheLastTurnOf(Session session) {
        int told = 0;
        for (Turn turn : own(session)) {
            if (turn.risk().mayConcernTheWriter() && (told == 0 || turn.number() - told >= TURNS_APART)) {
                told = turn.number();
            }
        }
        return told > 0 && told == session.turns().size();
    }

    private static List<Turn> own(Session session) {
        return session.turns().stream()
                .filter(turn -> turn.number() >= session.firstOwnTurn())
                .toList();
    }
}
