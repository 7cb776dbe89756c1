package tongli.learning.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tongli.learning.metric.Concordance;

/**
 * Agreement where every person gives a text a number, such as valence: for two people Pearson's correlation, Lin's
 * concordance, the mean absolute difference and how far the second lies above the first; for any number of people
 * Krippendorff's alpha of intervals. Immutable.
 */
public final class Numbers {
    private final double[][] units;
    private final int people;

    /** @param units for each text what each person said, NaN where they said nothing; all as long */
    public Numbers(List<double[]> units) {
        this.people = units.isEmpty() ? 0 : units.get(0).length;
        this.units = units.stream()
                .filter(unit -> Arrays.stream(unit).filter(Double::isFinite).count() >= 2)
                .map(double[]::clone)
                .toArray(double[][]::new);
    }

    public AgreementReport report(long seed) {
        Bootstrap bootstrap = new Bootstrap(units.length, seed);
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (people == 2) {
            figures.put("pearson", bootstrap.of(of(Concordance::pearson)));
            figures.put("concordance", bootstrap.of(of(Concordance::lin)));
            figures.put("mean_absolute_difference", bootstrap.of(of(Concordance::meanAbsoluteDifference)));
            figures.put("mean_difference", bootstrap.of(of(Concordance::meanDifference)));
        }
        figures.put("alpha_interval", bootstrap.of(sample -> Alpha.interval(units, sample)));
        return new AgreementReport(units.length, figures, Map.of(), List.of());
    }

    private ToDoubleFunction<int[]> of(ToDoubleFunction<Concordance> figure) {
        return sample -> {
            Concordance both = new Concordance();
            for (int unit : sample) {
                both.add(units[unit][0], units[unit][1]);
            }
            return figure.applyAsDouble(both);
        };
    }
}
