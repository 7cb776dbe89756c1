package tongli.learning.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tongli.core.Kappa;
import tongli.learning.agreement.AgreementReport.PerLabel;

/**
 * Agreement where every person gives a text one label: the share of pairs that agree, Cohen's kappa for two people or
 * Fleiss' for more, and Krippendorff's alpha; for labels with an order also weighted kappa and alpha of ranks. Immutable.
 */
public final class SingleLabels {
    private final List<String> labels;
    private final int people;
    private final int[][] units;

    /**
     * @param units for each text what each person said, empty where they did not; all as long
     * @param labels every label, in the order of the report
     * @throws IllegalArgumentException if a text has a label that is not among them
     */
    public SingleLabels(List<List<Optional<String>>> units, List<String> labels) {
        this.labels = List.copyOf(labels);
        this.people = units.isEmpty() ? 0 : units.get(0).size();
        this.units = units.stream()
                .filter(unit -> unit.stream().filter(Optional::isPresent).count() >= 2)
                .map(unit -> unit.stream()
                        .mapToInt(said -> said.map(this::number).orElse(-1))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int number(String label) {
        int number = labels.indexOf(label);
        if (number < 0) {
            throw new IllegalArgumentException("\"%s\" is none of the %d labels".formatted(label, labels.size()));
        }
        return number;
    }

    /** @param ordered whether the labels go from least to most */
    public AgreementReport report(boolean ordered, long seed) {
        Bootstrap bootstrap = new Bootstrap(units.length, seed);
        int size = labels.size();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("agreement", bootstrap.of(this::agreement));
        if (people == 2) {
            figures.put("kappa", bootstrap.of(sample -> Kappa.cohen(counts(sample))));
            if (ordered) {
                double[][] linear = Kappa.weights(size, 1);
                double[][] quadratic = Kappa.weights(size, 2);
                figures.put("kappa_linear", bootstrap.of(sample -> Kappa.weighted(counts(sample), linear)));
                figures.put("kappa_quadratic", bootstrap.of(sample -> Kappa.weighted(counts(sample), quadratic)));
            }
        } else {
            figures.put("fleiss_kappa", bootstrap.of(sample -> Kappa.fleiss(saidOf(sample))));
        }
        Alpha.Distances nominal = Alpha.nominal(size);
        figures.put("alpha", bootstrap.of(sample -> Alpha.of(units, sample, size, nominal)));
        if (ordered) {
            figures.put("alpha_ordinal", bootstrap.of(sample -> Alpha.of(units, sample, size, Alpha.ordinal())));
        }
        int[] all = IntStream.range(0, units.length).toArray();
        return new AgreementReport(
                units.length,
                figures,
                perLabel(bootstrap),
                people == 2 ? AgreementReport.rows(counts(all)) : List.of());
    }

    private double agreement(int[] sample) {
        double agreed = 0;
        double pairs = 0;
        for (int unit : sample) {
            for (int i = 0; i < people; i++) {
                for (int j = 0; j < i; j++) {
                    boolean both = units[unit][i] >= 0 && units[unit][j] >= 0;
                    pairs += both ? 1 : 0;
                    agreed += both && units[unit][i] == units[unit][j] ? 1 : 0;
                }
            }
        }
        return agreed / pairs;
    }

    private int[][] counts(int[] sample) {
        int[][] counts = new int[labels.size()][labels.size()];
        for (int unit : sample) {
            counts[units[unit][0]][units[unit][1]]++;
        }
        return counts;
    }

    /** Of the units that nobody left out. */
    private int[][] saidOf(int[] sample) {
        List<int[]> said = new ArrayList<>();
        for (int unit : sample) {
            int[] counts = new int[labels.size()];
            boolean whole = true;
            for (int label : units[unit]) {
                whole &= label >= 0;
                counts[Math.max(0, label)]++;
            }
            if (whole) {
                said.add(counts);
            }
        }
        return said.toArray(int[][]::new);
    }

    /** Each label against all others. */
    private Map<String, PerLabel> perLabel(Bootstrap bootstrap) {
        Map<String, PerLabel> perLabel = new LinkedHashMap<>();
        for (int label = 0; label < labels.size(); label++) {
            int one = label;
            List<Integer> given = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int who = person;
                given.add((int)
                        Arrays.stream(units).filter(unit -> unit[who] == one).count());
            }
            Map<String, Figure> figures = new LinkedHashMap<>();
            if (people == 2) {
                figures.put("kappa", bootstrap.of(sample -> Kappa.cohen(oneAgainstAll(sample, one))));
            }
            perLabel.put(labels.get(label), new PerLabel(given, figures));
        }
        return perLabel;
    }

    private int[][] oneAgainstAll(int[] sample, int label) {
        int[][] counts = new int[2][2];
        for (int unit : sample) {
            counts[units[unit][0] == label ? 1 : 0][units[unit][1] == label ? 1 : 0]++;
        }
        return counts;
    }
}
