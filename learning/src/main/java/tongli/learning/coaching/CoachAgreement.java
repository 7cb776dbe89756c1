package tongli.learning.coaching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.coaching.rating.Rating;
import tongli.coaching.rating.RatingLayer;
import tongli.core.Mechanism;
import tongli.learning.metric.CalibrationError;

/**
 * How far the layer agrees with those who rated, beside how far they agree with one another. Each pass of rating is a case
 * of its own: the figure is agreement with one rater, as theirs is with the other.
 *
 * @param cases exchanges times passes
 * @param kappa quadratic, of layer and rater
 * @param low with {@code high}: its 95 % interval, by percentile bootstrap over contexts
 * @param raters quadratic kappa of the first pass and the second; NaN with one pass
 * @param calibration expected calibration error of the likeliest level, in ten bins
 */
public record CoachAgreement(
        int cases,
        double kappa,
        double low,
        double high,
        double raters,
        double macroF1,
        double accuracy,
        double calibration) {

    /** The dimension beside the mechanisms: what a reply is worth all in all. */
    public static final String MARK = "mark";

    private static final int DRAWS = 1_000;
    private static final int BINS = 10;

    /** What a rater said and what the layer says, each from 0. */
    private record Call(int truth, int said, double confidence) {}

    /** One agreement a dimension: each mechanism by its code, and {@link #MARK}. */
    public static Map<String, CoachAgreement> of(RatingLayer layer, List<RatingTrainer.Row> rows, long seed) {
        List<Rating> ratings =
                rows.stream().map(row -> layer.rate(row.features())).toList();
        Map<String, CoachAgreement> found = new LinkedHashMap<>();
        for (Mechanism mechanism : Mechanism.values()) {
            found.put(
                    mechanism.code(),
                    of(
                            rows,
                            ratings.stream()
                                    .map(rating -> rating.level(mechanism))
                                    .toList(),
                            marks -> marks.levels().getOrDefault(mechanism, 0),
                            seed));
        }
        found.put(MARK, of(rows, ratings.stream().map(Rating::overall).toList(), marks -> marks.overall() - 1, seed));
        return found;
    }

    private interface Dimension {
        int of(RatedExchange.Marks marks);
    }

    private static CoachAgreement of(
            List<RatingTrainer.Row> rows, List<List<Double>> probabilities, Dimension dimension, long seed) {
        Map<String, List<Call>> byContext = new LinkedHashMap<>();
        int levels = probabilities.get(0).size();
        LevelAgreement raters = new LevelAgreement(levels);
        for (int i = 0; i < rows.size(); i++) {
            RatedExchange exchange = rows.get(i).exchange();
            List<Double> p = probabilities.get(i);
            int said = most(p);
            for (RatedExchange.Marks pass : exchange.passes()) {
                byContext
                        .computeIfAbsent(exchange.contextId(), any -> new ArrayList<>())
                        .add(new Call(dimension.of(pass), said, p.get(said)));
            }
            if (exchange.passes().size() > 1) {
                raters.add(
                        dimension.of(exchange.passes().get(0)),
                        dimension.of(exchange.passes().get(1)));
            }
        }
        List<List<Call>> contexts = List.copyOf(byContext.values());
        LevelAgreement all = agreement(contexts, levels);
        double[] drawn = drawn(contexts, levels, seed);
        List<Call> calls = contexts.stream().flatMap(List::stream).toList();
        return new CoachAgreement(
                calls.size(),
                all.quadraticKappa(),
                drawn[(int) (0.025 * DRAWS)],
                drawn[(int) (0.975 * DRAWS) - 1],
                raters.total() == 0 ? Double.NaN : raters.quadraticKappa(),
                all.macroF1(),
                all.accuracy(),
                CalibrationError.expected(
                        calls.stream().mapToDouble(Call::confidence).toArray(),
                        calls.stream()
                                .mapToDouble(call -> call.truth() == call.said() ? 1 : 0)
                                .toArray(),
                        BINS));
    }

    private static double[] drawn(List<List<Call>> contexts, int levels, long seed) {
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<List<Call>> sample = new ArrayList<>();
            for (int i = 0; i < contexts.size(); i++) {
                sample.add(contexts.get(random.nextInt(contexts.size())));
            }
            drawn[draw] = agreement(sample, levels).quadraticKappa();
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static LevelAgreement agreement(List<List<Call>> contexts, int levels) {
        LevelAgreement agreement = new LevelAgreement(levels);
        contexts.forEach(calls -> calls.forEach(call -> agreement.add(call.truth(), call.said())));
        return agreement;
    }

    private static int most(List<Double> p) {
        int most = 0;
        for (int level = 1; level < p.size(); level++) {
            most = p.get(level) > p.get(most) ? level : most;
        }
        return most;
    }
}
