package tongli.learning.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Polarity;
import tongli.core.Taxonomy;

/** What a model of emotion is taught and judged by: a list of labels by which texts are marked. */
public enum EmotionTask implements Coded {
    POLARITY(Taxonomy.POLARITY),
    BASIC(Taxonomy.BASIC),
    FINE(Taxonomy.FINE),
    /** BRIGHTER's five English labels, which are basic emotions marked by other habits than GoEmotions'. */
    BRIGHTER(List.of("anger", "fear", "joy", "sadness", "surprise"));

    private final Optional<Taxonomy> taxonomy;
    private final List<String> labels;

    EmotionTask(Taxonomy taxonomy) {
        this.taxonomy = Optional.of(taxonomy);
        this.labels = taxonomy.labels();
    }

    EmotionTask(List<String> labels) {
        this.taxonomy = Optional.empty();
        this.labels = labels;
    }

    /** The taxonomy that it is; empty for a set's own list. */
    public Optional<Taxonomy> taxonomy() {
        return taxonomy;
    }

    public List<String> labels() {
        return labels;
    }

    /** The tasks that some set of the language marks. */
    public static List<EmotionTask> of(Language language) {
        return Arrays.stream(values())
                .filter(task -> language == Language.EN || task != BRIGHTER)
                .toList();
    }

    /** A polarity holds when one of its emotions does. */
    static float[] polarity(float[] basic) {
        float[] target = new float[POLARITY.labels.size()];
        for (BasicEmotion emotion : BasicEmotion.values()) {
            if (basic[emotion.ordinal()] == 1) {
                target[emotion.polarity().ordinal()] = 1;
            }
        }
        return target;
    }

    static float[] only(Polarity polarity) {
        float[] target = new float[POLARITY.labels.size()];
        target[polarity.ordinal()] = 1;
        return target;
    }

    static float[] only(BasicEmotion emotion) {
        float[] target = new float[BASIC.labels.size()];
        target[emotion.ordinal()] = 1;
        return target;
    }
}
