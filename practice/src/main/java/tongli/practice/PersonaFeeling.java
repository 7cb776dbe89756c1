package tongli.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Masking;

/**
 * What a persona feels, in the shape in which every feeling is told: nothing is estimated, the persona knows. Somebody in
 * distress is not calm, whatever front they keep up: what is told is what lies under it.
 */
public final class PersonaFeeling {

    static final ModelId MODEL = new ModelId("persona", "1");

    /** A part of a mixture that is at least this large is named. */
    private static final double NAMED = 0.25;

    /** From this distress on, calm is a front. */
    private static final double DISTRESSED = 0.5;

    private static final Set<BasicEmotion> DARK =
            EnumSet.of(BasicEmotion.SADNESS, BasicEmotion.ANGER, BasicEmotion.FEAR, BasicEmotion.DISGUST);

    private PersonaFeeling() {}

    /**
     * What is felt under any front; sums to what the state's own feeling does. In distress little calm is left, and what
     * it covered goes to the dark feelings in proportion: to sadness where there are none.
     */
    public static Map<BasicEmotion, Double> felt(PersonaState state) {
        Map<BasicEmotion, Double> felt = new EnumMap<>(BasicEmotion.class);
        felt.putAll(state.emotion());
        double distress = state.inner().distress();
        double calm = felt.getOrDefault(BasicEmotion.NEUTRAL, 0.0);
        double left = Math.min(calm, (1 - distress) / 4); // below a sixth of the rest, so that it never leads
        if (distress < DISTRESSED || left == calm) {
            return felt;
        }
        double dark =
                DARK.stream().mapToDouble(one -> felt.getOrDefault(one, 0.0)).sum();
        felt.put(BasicEmotion.NEUTRAL, left);
        if (dark == 0) {
            felt.put(BasicEmotion.SADNESS, calm - left);
        } else {
            DARK.forEach(one -> felt.computeIfPresent(one, (same, share) -> share * (dark + calm - left) / dark));
        }
        return felt;
    }

    /**
     * What face and voice show; sums to what the state's own feeling does. Whoever hides shows a share of the dark feelings as
     * calm; with whom hiding is below zero, so much of what lies under a front shows through it: two of the display rules of
     * Ekman and Friesen (Semiotica 1, 1969), to neutralise a feeling and to let it show.
     */
    public static Map<BasicEmotion, Double> shown(PersonaState state, Masking masking) {
        double hiding = masking.hiding();
        if (hiding == 0) {
            return state.emotion();
        }
        Map<BasicEmotion, Double> shown = new EnumMap<>(BasicEmotion.class);
        shown.putAll(state.emotion());
        if (hiding < 0) {
            felt(state)
                    .forEach((one, share) ->
                            shown.put(one, (1 + hiding) * shown.getOrDefault(one, 0.0) - hiding * share));
            return shown;
        }
        double kept = 0;
        for (BasicEmotion one : DARK) {
            double share = shown.getOrDefault(one, 0.0);
            shown.put(one, (1 - hiding) * share);
            kept += hiding * share;
        }
        shown.merge(BasicEmotion.NEUTRAL, kept, Double::sum);
        return shown;
    }

    /** Whether they look calm and are not. */
    static boolean isFront(PersonaState state, Masking masking) {
        return strongest(shown(state, masking)) == BasicEmotion.NEUTRAL
                && strongest(felt(state)) != BasicEmotion.NEUTRAL;
    }

    /** The largest part; of equal ones the first of the taxonomy. */
    public static BasicEmotion strongest(Map<BasicEmotion, Double> felt) {
        BasicEmotion strongest = BasicEmotion.NEUTRAL;
        double most = -1;
        for (BasicEmotion one : BasicEmotion.values()) {
            double share = felt.getOrDefault(one, 0.0);
            if (share > most) {
                most = share;
                strongest = one;
            }
        }
        return strongest;
    }

    /** @param text the line that shows the feeling */
    static EmotionReading of(PersonaState state, String text, Language language) {
        Map<BasicEmotion, Double> felt = felt(state);
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
        Map<BasicEmotion, Double> felt = felt(state);
        double bright = felt.getOrDefault(BasicEmotion.JOY, 0.0) + felt.getOrDefault(BasicEmotion.SURPRISE, 0.0);
        double force = Math.max(state.inner().distress(), bright);
        double moved = 1 - felt.getOrDefault(BasicEmotion.NEUTRAL, 0.0);
        return Math.max(0, Math.min(1, moved * (0.4 + 0.6 * force)));
    }

    private static double hold(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
