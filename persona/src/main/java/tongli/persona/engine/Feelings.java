package tongli.persona.engine;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * How a persona's feeling moves: towards what the topic brings up, coloured by distress and by how the turn was taken,
 * with inertia {@value #INERTIA} (Kuppens et al., Psychological Science 21, 2010). Stateless.
 */
final class Feelings {

    static final double INERTIA = 0.45;
    /** How much of the target a turn's reaction takes for each hundredth of trust it moved. */
    private static final double REACTION_SHARE = 4;
    /** However much trust a turn moved, what the topic brings up keeps about two thirds of the target. */
    private static final double REACTION_AT_MOST = 0.5;

    // The shares below are authored: of somebody without distress, this much of the target is what the topic brings up.
    private static final double TOPIC_AT_REST = 0.35;

    // What a hurt brings up, of the reaction's share. Temper (1 - agreeableness) turns sadness into anger.
    private static final double ANGER_OF_THE_GENTLE = 0.4;
    private static final double ANGER_BY_TEMPER = 0.4;
    private static final double DISGUST = 0.2;
    private static final double SADNESS_OF_THE_GENTLE = 0.4;
    private static final double SADNESS_BY_TEMPER = 0.3;

    /** What being met brings up beside joy, the more the less they trusted. */
    private static final double SURPRISE = 0.2;

    private Feelings() {}

    static Map<BasicEmotion, Double> after(
            Scenario scenario, PersonaState before, InnerState inner, Topic topic, int level, Appraisal appraisal) {
        Map<BasicEmotion, Double> target = new EnumMap<>(BasicEmotion.class);
        double weight = TOPIC_AT_REST + (1 - TOPIC_AT_REST) * inner.distress();
        topic.feelingAt(level).forEach((emotion, share) -> target.merge(emotion, share * weight, Double::sum));
        target.merge(BasicEmotion.NEUTRAL, 1 - weight, Double::sum);
        double moved = appraisal.change().trust();
        double share = Math.min(REACTION_AT_MOST, REACTION_SHARE * Math.abs(moved));
        if (moved < 0) {
            double temper = 1 - scenario.profile().temperament().agreeableness();
            target.merge(BasicEmotion.ANGER, share * (ANGER_OF_THE_GENTLE + ANGER_BY_TEMPER * temper), Double::sum);
            target.merge(BasicEmotion.DISGUST, share * DISGUST, Double::sum);
            target.merge(
                    BasicEmotion.SADNESS, share * (SADNESS_OF_THE_GENTLE - SADNESS_BY_TEMPER * temper), Double::sum);
        } else if (moved > 0) {
            target.merge(BasicEmotion.JOY, share * inner.trust(), Double::sum);
            target.merge(BasicEmotion.SURPRISE, share * SURPRISE * (1 - inner.trust()), Double::sum);
        }
        Map<BasicEmotion, Double> mixed = new EnumMap<>(BasicEmotion.class);
        double total = target.values().stream().mapToDouble(Double::doubleValue).sum();
        for (BasicEmotion emotion : BasicEmotion.values()) {
            double old = before.emotion().getOrDefault(emotion, 0.0);
            mixed.put(emotion, INERTIA * old + (1 - INERTIA) * target.getOrDefault(emotion, 0.0) / total);
        }
        return mixed;
    }
}
