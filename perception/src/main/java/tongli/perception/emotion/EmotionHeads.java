package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Taxonomy;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;

/**
 * The heads of a model of emotion, by what they are called, and what their outputs say together. Immutable.
 *
 * <p>For each taxonomy a head {@code T-labels} tells each label by itself. In polarity and basic, whose probabilities sum
 * to 1, a head {@code T} tells how likely each is the one. {@code intensity} tells how strong the feeling is. In English
 * {@code brighter} tells five basic emotions once more, as other raters marked them; that view counts a quarter. In Chinese
 * {@code affect} tells valence, arousal and dominance.
 */
public final class EmotionHeads {
    public static final String INTENSITY = "intensity";
    public static final String BRIGHTER = "brighter";
    public static final String AFFECT = "affect";
    public static final List<String> AFFECT_LABELS = List.of("valence", "arousal", "dominance");

    /** On the tuning parts a half cost GoEmotions a point more, and gave BRIGHTER little. */
    private static final double BRIGHTER_SHARE = 0.25;

    private final List<TaskModelFile.Head> heads;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * What the heads say about one text.
     *
     * @param distribution one value a label: where the taxonomy has it so they sum to 1, else as {@code standalone}
     * @param standalone one value a label, each in [0, 1] by itself
     * @param intensity in [0, 1]
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    public record Output(double[] distribution, double[] standalone, double intensity) {}

    /** @throws IllegalArgumentException if a head is missing, or tells other labels than this version reads */
    public EmotionHeads(List<TaskModelFile.Head> heads) {
        this.heads = List.copyOf(heads);
        for (int i = 0; i < heads.size(); i++) {
            places.put(heads.get(i).task().name(), i);
        }
        for (Taxonomy taxonomy : Taxonomy.values()) {
            if (reads(taxonomy)) {
                check(labelsOf(taxonomy), TaskHead.Kind.MULTI, taxonomy.labels());
                if (sumsToOne(taxonomy)) {
                    check(oneOf(taxonomy), TaskHead.Kind.SINGLE, taxonomy.labels());
                }
            }
        }
        check(INTENSITY, TaskHead.Kind.MULTI, List.of(INTENSITY));
        if (places.containsKey(AFFECT)) {
            check(AFFECT, TaskHead.Kind.REGRESSION, AFFECT_LABELS);
        }
        if (places.containsKey(BRIGHTER)
                && !Taxonomy.BASIC.labels().containsAll(head(BRIGHTER).task().labels())) {
            throw new IllegalArgumentException("the head brighter tells other than basic emotions; train it anew");
        }
        if (!reads(Taxonomy.BASIC)) {
            throw new IllegalArgumentException("the model does not read basic emotions; train it anew");
        }
    }

    private void check(String name, TaskHead.Kind kind, List<String> labels) {
        if (!places.containsKey(name)
                || head(name).task().kind() != kind
                || !head(name).task().labels().equals(labels)) {
            throw new IllegalArgumentException(
                    "the head %s is missing or tells other labels than this version reads; train it anew"
                            .formatted(name));
        }
    }

    /** The head that shares 1 among the labels; only where {@link #sumsToOne}. */
    public static String oneOf(Taxonomy taxonomy) {
        return taxonomy.code();
    }

    /** The head that tells each label by itself. */
    public static String labelsOf(Taxonomy taxonomy) {
        return taxonomy.code() + "-labels";
    }

    /** In the fine taxonomy each probability stands alone. */
    public static boolean sumsToOne(Taxonomy taxonomy) {
        return taxonomy != Taxonomy.FINE;
    }

    /** The head whose most probable label is the dominant one. */
    public static String dominantOf(Taxonomy taxonomy) {
        return sumsToOne(taxonomy) ? oneOf(taxonomy) : labelsOf(taxonomy);
    }

    public boolean reads(Taxonomy taxonomy) {
        return places.containsKey(labelsOf(taxonomy));
    }

    /** In the order of the model's outputs. */
    public List<TaskModelFile.Head> all() {
        return heads;
    }

    /** The head of that name. @throws IllegalArgumentException if there is none */
    public TaskModelFile.Head head(String name) {
        return heads.get(place(name));
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("the model has no head " + name);
        }
        return place;
    }

    /** The same with one head replaced by one of its name. */
    public EmotionHeads with(TaskModelFile.Head other) {
        List<TaskModelFile.Head> all = new ArrayList<>(heads);
        all.set(place(other.task().name()), other);
        return new EmotionHeads(all);
    }

    /** A label is asserted when its standalone probability reaches its threshold. */
    public List<Double> thresholds(Taxonomy taxonomy) {
        return head(labelsOf(taxonomy)).thresholds();
    }

    /**
     * Which labels a reading names: those that reach their thresholds, and neutral only if no other does.
     *
     * @param standalone one value a label
     */
    public static boolean[] asserted(Taxonomy taxonomy, List<Double> thresholds, double[] standalone) {
        int neutral = taxonomy.labels().indexOf(BasicEmotion.NEUTRAL.code());
        boolean[] asserted = new boolean[standalone.length];
        boolean any = false;
        for (int label = 0; label < asserted.length; label++) {
            asserted[label] = label != neutral && standalone[label] >= thresholds.get(label);
            any |= asserted[label];
        }
        asserted[neutral] = !any;
        return asserted;
    }

    /** As the model's own thresholds have it. */
    public boolean[] asserted(Taxonomy taxonomy, Output output) {
        return asserted(taxonomy, thresholds(taxonomy), output.standalone());
    }

    /** A dominant label that is less probable is uncertain. */
    public double abstainBelow(Taxonomy taxonomy) {
        return head(dominantOf(taxonomy)).abstainBelow();
    }

    /**
     * What all heads together say in one taxonomy.
     *
     * @param logits one array a head, of one text
     */
    public Output read(Taxonomy taxonomy, List<float[]> logits) {
        double[] standalone = probabilities(labelsOf(taxonomy), logits);
        if (taxonomy == Taxonomy.BASIC && places.containsKey(BRIGHTER)) {
            double[] second = probabilities(BRIGHTER, logits);
            List<String> labels = head(BRIGHTER).task().labels();
            for (int i = 0; i < second.length; i++) {
                int place = taxonomy.labels().indexOf(labels.get(i));
                standalone[place] += BRIGHTER_SHARE * (second[i] - standalone[place]);
            }
        }
        double[] distribution = sumsToOne(taxonomy) ? probabilities(oneOf(taxonomy), logits) : standalone.clone();
        return new Output(distribution, standalone, probabilities(INTENSITY, logits)[0]);
    }

    /**
     * Valence, arousal and dominance: what their head says, and without one the expectation of
     * {@link BasicEmotion#affect()} under the basic distribution, times (1 + intensity) / 2, so that a faint feeling lies
     * nearer the middle.
     */
    public Affect affect(List<float[]> logits) {
        Integer place = places.get(AFFECT);
        if (place != null) {
            float[] values = logits.get(place);
            return new Affect(inRange(values[0]), inRange(values[1]), inRange(values[2]));
        }
        Output basic = read(Taxonomy.BASIC, logits);
        double strength = (1 + basic.intensity()) / 2;
        return BasicEmotion.expectedAffect(emotion -> basic.distribution()[emotion.ordinal()] * strength);
    }

    private static double inRange(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    /** What one head says by itself. */
    public double[] probabilities(String name, List<float[]> logits) {
        TaskModelFile.Head head = head(name);
        return head.task().kind().probabilities(logits.get(place(name)), head.temperature());
    }
}
