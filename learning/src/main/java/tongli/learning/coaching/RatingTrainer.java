package tongli.learning.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tongli.coaching.rating.Rating;
import tongli.coaching.rating.RatingLayer;
import tongli.core.Mechanism;
import tongli.core.ReplyFlag;

/**
 * Learns a {@link RatingLayer} from exchanges whose features are known. Each pass of rating is a row of its own, so where two
 * raters disagree the layer learns that it is not sure. The same rows give the same file.
 */
public final class RatingTrainer {
    /** Weights are written to this many digits: what they are worth, and a file that people can compare. */
    private static final String NUMBER = "%.4f";

    private final double cost;

    /** @param cost of an error beside large weights; above 0 */
    public RatingTrainer(double cost) {
        if (!(cost > 0)) {
            throw new IllegalArgumentException("the cost of an error must be above 0, not " + cost);
        }
        this.cost = cost;
    }

    /**
     * An exchange as the layer sees it.
     *
     * @param features by name, all with the same names in the same order
     */
    public record Row(RatedExchange exchange, Map<String, Double> features) {}

    /**
     * @param echoes rows that teach the flags alone, since what else they are worth nobody rated
     * @return the layer's file, as {@link RatingLayer#parse} reads it
     * @throws IllegalArgumentException if there are no rows
     */
    public String train(List<Row> rows, List<Row> echoes) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there are no rated exchanges to learn from");
        }
        Passes passes = Passes.of(rows);
        Passes withEchoes =
                Passes.of(Stream.concat(rows.stream(), echoes.stream()).toList());
        List<StepLearner.Fitted> steps = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            for (int level = 1; level <= 2; level++) {
                steps.add(fit(passes, pass -> pass.levels().getOrDefault(mechanism, 0), level));
            }
        }
        for (int mark = 2; mark <= Rating.MARKS; mark++) {
            steps.add(fit(passes, RatedExchange.Marks::overall, mark));
        }
        for (ReplyFlag flag : RatingLayer.FLAGS) {
            steps.add(fit(withEchoes, pass -> pass.flag().equals(flag.code()) ? 1 : 0, 1));
        }
        return file(List.copyOf(rows.get(0).features().keySet()), steps);
    }

    private StepLearner.Fitted fit(Passes passes, ToIntFunction<RatedExchange.Marks> mark, int atLeast) {
        return StepLearner.fit(passes.values, row -> mark.applyAsInt(passes.marks.get(row)) >= atLeast, cost);
    }

    /** Each pass of each exchange, beside the exchange's features. */
    private record Passes(List<double[]> values, List<RatedExchange.Marks> marks) {
        static Passes of(List<Row> rows) {
            Passes passes = new Passes(new ArrayList<>(), new ArrayList<>());
            for (Row row : rows) {
                double[] features = row.features().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                for (RatedExchange.Marks pass : row.exchange().passes()) {
                    passes.values.add(features);
                    passes.marks.add(pass);
                }
            }
            return passes;
        }
    }

    private static String file(List<String> names, List<StepLearner.Fitted> steps) {
        StringBuilder file = new StringBuilder("feature\t")
                .append(String.join("\t", RatingLayer.steps()))
                .append("\n(bias)");
        steps.forEach(step -> file.append('\t').append(number(step.bias())));
        for (int feature = 0; feature < names.size(); feature++) {
            file.append('\n').append(names.get(feature));
            for (StepLearner.Fitted step : steps) {
                file.append('\t').append(number(step.weights()[feature]));
            }
        }
        return file.append('\n').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, NUMBER, value);
    }
}
