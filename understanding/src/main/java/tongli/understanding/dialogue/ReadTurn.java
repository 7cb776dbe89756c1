package tongli.understanding.dialogue;

import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.RiskReading;
import tongli.core.Utterance;
import tongli.understanding.ReplyBehaviours;
import tongli.understanding.ReplyReading;
import tongli.understanding.meaning.TurnMeaning;

/**
 * A turn and all that was read of it.
 *
 * @param number from 1
 * @param felt in the basic taxonomy
 * @param smoothValence valence smoothed over the speaker's turns so far
 * @param reply what it does as an answer; empty where nobody else spoke right before
 * @param listening whether its speaker is the listener here, by {@link Listening}
 * @param risk whose life it speaks of, and how soon people should be brought in
 */
public record ReadTurn(
        int number,
        Utterance said,
        EmotionReading felt,
        double smoothValence,
        TurnMeaning meaning,
        Optional<ReplyReading> reply,
        boolean listening,
        RiskReading risk) {

    /** Measured on talks of television in {@code docs/dialogue.md}. */
    public static final double LEAD = 0.5;

    public String speaker() {
        return said.speaker();
    }

    public double valence() {
        return felt.affect().valence();
    }

    /** Strategies of a listener, most probable first; empty where it answers nobody or its speaker is not the listener. */
    public List<LabelProbability> strategies() {
        return reply.filter(any -> listening).map(ReplyBehaviours::strategies).orElse(List.of());
    }

    /**
     * The feeling, where it may be named: Tongli does not abstain, and the most probable leads the next by {@value #LEAD} or
     * more. Else nobody should be told that the speaker feels this or that.
     */
    public Optional<String> named() {
        double next = felt.emotions().size() < 2 ? 0 : felt.emotions().get(1).probability();
        boolean leads = felt.emotions().get(0).probability() - next >= LEAD;
        return felt.uncertain() || !leads ? Optional.empty() : Optional.of(felt.dominant());
    }

    boolean isNeutral() {
        return felt.dominant().equals(BasicEmotion.NEUTRAL.code());
    }

    double[] distribution() {
        BasicEmotion[] labels = BasicEmotion.values();
        double[] values = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = felt.probability(labels[i].code());
        }
        return values;
    }

    ReadTurn smoothed(double valence) {
        return new ReadTurn(number, said, felt, valence, meaning, reply, listening, risk);
    }

    ReadTurn heard(boolean asListener) {
        return new ReadTurn(number, said, felt, smoothValence, meaning, reply, asListener, risk);
    }
}
