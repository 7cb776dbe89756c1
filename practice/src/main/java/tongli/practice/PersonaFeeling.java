package tongli.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.persona.PersonaState;

/** What a persona feels, in the shape in which every feeling is told: nothing is estimated, the persona knows. */
final class PersonaFeeling {

    static final ModelId MODEL = new ModelId("persona", "1");

    /** A part of a mixture that is at least this large is named. */
    private static final double NAMED = 0.25;

    private PersonaFeeling() {}

    /** @param text the line that shows the feeling */
    static EmotionReading of(PersonaState state, String text, Language language) {
        Map<BasicEmotion, Double> felt = state.emotion();
        List<LabelProbability> emotions = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        double valence = 0;
        double arousal = 0;
        double dominance = 0;
        for (BasicEmotion one : BasicEmotion.values()) {
            double share = Math.min(1, felt.getOrDefault(one, 0.0));
            emotions.add(new LabelProbability(one.code(), share));
            valence += share * one.affect().valence();
            arousal += share * one.affect().arousal();
            dominance += share * one.affect().dominance();
        }
        emotions.sort(LabelProbability.MOST_PROBABLE_FIRST);
        for (LabelProbability one : emotions) {
            if (one.probability() >= NAMED && !one.label().equals(BasicEmotion.NEUTRAL.code())) {
                labels.add(one.label());
            }
        }
        LabelProbability first = emotions.get(0);
        return new EmotionReading(
                text,
                language,
                Taxonomy.BASIC,
                emotions,
                labels.isEmpty() ? List.of(BasicEmotion.NEUTRAL.code()) : labels,
                first.label(),
                first.probability(),
                false,
                intensity(state),
                new Affect(hold(valence), hold(arousal), hold(dominance)),
                List.of(),
                MODEL);
    }

    /** How strong the feeling is, in [0, 1]: the part that is not neutral, more so the more it hurts or delights. */
    static double intensity(PersonaState state) {
        Map<BasicEmotion, Double> felt = state.emotion();
        double bright = felt.getOrDefault(BasicEmotion.JOY, 0.0) + felt.getOrDefault(BasicEmotion.SURPRISE, 0.0);
        double force = Math.max(state.inner().distress(), bright);
        double moved = 1 - felt.getOrDefault(BasicEmotion.NEUTRAL, 0.0);
        return Math.max(0, Math.min(1, moved * (0.4 + 0.6 * force)));
    }

    private static double hold(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
