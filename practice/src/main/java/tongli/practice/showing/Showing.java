package tongli.practice.showing;

import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Require;
import tongli.expression.FacialActions;
import tongli.expression.Feeling;
import tongli.expression.Prosody;

/**
 * One feeling, shown by face, voice or both.
 *
 * @param number from 1
 * @param channel by what it is shown
 * @param strength in [0, 1]
 */
public record Showing(int number, Dealt dealt, Channel channel, double strength) {

    /** Where the strengths that a learner tells apart lie: a little, clearly, very much. */
    private static final double[] TOLD = {
        ShownStrength.FAINT.first(), ShownStrength.CLEAR.first(), ShownStrength.STRONG.first()
    };

    public Showing {
        Require.inRange("number", number, 1, RoundPlan.MOST);
        Require.inRange("strength", strength, 0, 1);
    }

    /** What is to be named. */
    public BasicEmotion feeling() {
        return dealt.feeling();
    }

    /** The face, {@code AU1 → 0.4} and so on; empty for one at rest, or where none is shown. */
    public Map<String, Double> actionUnits() {
        return channel.hasFace() ? faceOf(dealt.feeling()) : Map.of();
    }

    /** The face of any feeling, as strongly. */
    public Map<String, Double> faceOf(BasicEmotion feeling) {
        return FacialActions.of(new Feeling(feeling, strength).mixture());
    }

    /** How the line is said; as ever where no voice is heard. */
    public Prosody prosody() {
        return channel.hasVoice() ? Prosody.of(new Feeling(dealt.voice(), strength).mixture()) : Prosody.USUAL;
    }

    /** How strong it is on the learner's scale: 0 for calm, else 1 (a little) to 3 (very much), and between them. */
    public double toldStrength() {
        if (feeling() == BasicEmotion.NEUTRAL || strength <= TOLD[0]) {
            return feeling() == BasicEmotion.NEUTRAL ? 0 : 1;
        }
        int above = strength <= TOLD[1] ? 1 : 2;
        return above + (strength - TOLD[above - 1]) / (TOLD[above] - TOLD[above - 1]);
    }
}
