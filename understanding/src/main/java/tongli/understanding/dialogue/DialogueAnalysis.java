package tongli.understanding.dialogue;

import java.util.List;
import tongli.core.Language;
import tongli.core.Require;

/**
 * How feelings move over a talk.
 *
 * @param language the one asked for, else that of the whole
 * @param turns in order
 * @param speakers in the order in which they first speak
 * @param shifts by turn
 * @param turningPoints by turn
 * @param unansweredBids by turn
 */
public record DialogueAnalysis(
        Language language,
        List<ReadTurn> turns,
        List<SpeakerDynamics> speakers,
        List<Shift> shifts,
        List<TurningPoint> turningPoints,
        List<UnansweredBid> unansweredBids) {
    public DialogueAnalysis {
        turns = Require.notEmpty("turns", turns);
        speakers = Require.notEmpty("speakers", speakers);
        shifts = List.copyOf(shifts);
        turningPoints = List.copyOf(turningPoints);
        unansweredBids = List.copyOf(unansweredBids);
    }

    /** The turns in which somebody speaks of their own life so that practice would stop; people come before any figure. */
    public List<ReadTurn> atStake() {
        return turns.stream().filter(turn -> turn.risk().concernsTheWriter()).toList();
    }
}
