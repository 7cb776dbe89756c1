package tongli.coaching.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tongli.core.BundledText;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ReplyFlag;

/**
 * The small learnt layer: from {@link RubricFeatures} to levels and marks, one logistic regression for each step up
 * ("level 1 or more", "level 2"), which keeps the order of the levels (Frank and Hall, ECML 2001). Learnt from authored
 * exchanges that two passes rated; see {@code docs/models/coach.md}. Immutable, safe for many threads.
 */
public final class RatingLayer {

    /** The flags that are learnt beside the rules that find them. */
    public static final List<ReplyFlag> FLAGS = List.of(ReplyFlag.FORMULA, ReplyFlag.PARROTING);

    private static final String BIAS = "(bias)";

    private final List<String> names;
    private final double[] bias;
    /** Shape (features, steps). */
    private final double[][] weights;

    private RatingLayer(List<String> names, double[] bias, double[][] weights) {
        this.names = names;
        this.bias = bias;
        this.weights = weights;
    }

    /** Loaded when first asked for: whoever teaches a layer need not have one. */
    private static final class Bundled {
        private static final Map<Language, RatingLayer> LAYERS = new EnumMap<>(Language.class);

        static {
            for (Language language : Language.values()) {
                String file = "layer-%s.tsv".formatted(language.code());
                LAYERS.put(language, parse(BundledText.read(RatingLayer.class, file)));
            }
        }
    }

    /** The one that ships. */
    public static RatingLayer of(Language language) {
        RatingLayer found = Bundled.LAYERS.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no rating layer for " + language.code());
        }
        return found;
    }

    /** The steps, in the order of a file's columns: two a mechanism, then four of the mark, then one a flag of {@link #FLAGS}. */
    public static List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            steps.add(mechanism.code() + ">=1");
            steps.add(mechanism.code() + ">=2");
        }
        for (int mark = 2; mark <= Rating.MARKS; mark++) {
            steps.add("mark>=" + mark);
        }
        FLAGS.forEach(flag -> steps.add(flag.code()));
        return steps;
    }

    /**
     * Reads a layer: a header of {@code feature} and {@link #steps()}, a line of biases, then a line a feature.
     *
     * @throws IllegalArgumentException naming the line that is not of this form
     */
    public static RatingLayer parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String header = "feature\t" + String.join("\t", steps());
        if (lines.size() < 2 || !lines.get(0).equals(header)) {
            throw new IllegalArgumentException(
                    "line 1: a rating layer begins with the header \"%s\"".formatted(header));
        }
        List<String> names = new ArrayList<>();
        double[][] rows = new double[lines.size() - 1][];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t");
            if (cells.length != steps().size() + 1) {
                throw new IllegalArgumentException("line %d: %d columns; it must have the header's %d"
                        .formatted(i + 1, cells.length, steps().size() + 1));
            }
            names.add(cells[0]);
            rows[i - 1] = numbers(cells, i + 1);
        }
        if (!names.get(0).equals(BIAS)) {
            throw new IllegalArgumentException("line 2: the biases come first, in a line called " + BIAS);
        }
        return new RatingLayer(
                List.copyOf(names.subList(1, names.size())), rows[0], Arrays.copyOfRange(rows, 1, rows.length));
    }

    private static double[] numbers(String[] cells, int line) {
        double[] numbers = new double[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(cells[i + 1]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "line %d: column %d is no number: %s".formatted(line, i + 2, cells[i + 1]), e);
            }
        }
        return numbers;
    }

    /** @throws IllegalArgumentException if a feature is missing */
    public Rating rate(Map<String, Double> features) {
        double[] logits = bias.clone();
        for (int i = 0; i < names.size(); i++) {
            Double value = features.get(names.get(i));
            if (value == null) {
                throw new IllegalArgumentException("no feature is called " + names.get(i));
            }
            for (int step = 0; step < logits.length; step++) {
                logits[step] += weights[i][step] * value;
            }
        }
        Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
        int step = 0;
        for (Mechanism mechanism : Mechanism.values()) {
            List<Double> p = spread(logits, step, 2);
            levels.put(mechanism, new MechanismLevel(OptionalInt.of(most(p)), p));
            step += 2;
        }
        List<Double> overall = spread(logits, step, Rating.MARKS - 1);
        step += Rating.MARKS - 1;
        Map<ReplyFlag, Double> flags = new EnumMap<>(ReplyFlag.class);
        for (ReplyFlag flag : FLAGS) {
            flags.put(flag, sigmoid(logits[step++]));
        }
        return new Rating(levels, overall, flags);
    }

    /** Probabilities of each level from those of reaching it; a step is never likelier than the one below it. */
    private static List<Double> spread(double[] logits, int from, int steps) {
        List<Double> p = new ArrayList<>(steps + 1);
        double reached = 1;
        for (int step = 0; step < steps; step++) {
            double next = Math.min(reached, sigmoid(logits[from + step]));
            p.add(reached - next);
            reached = next;
        }
        p.add(reached);
        return p;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private static int most(List<Double> p) {
        int most = 0;
        for (int level = 1; level < p.size(); level++) {
            most = p.get(level) > p.get(most) ? level : most;
        }
        return most;
    }
}
