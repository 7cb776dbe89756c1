package tongli.learning.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tongli.core.Kappa;
import tongli.learning.agreement.AgreementReport.PerLabel;

/**
 * Agreement where a person may give a text several labels, or none, each perhaps with a strength: the share of equal sets,
 * kappa a label and its mean, kappa of having no label at all, and Krippendorff's alpha over the sets with the MASI distance.
 * A mean is over the labels whose kappa is defined. Immutable.
 */
public final class LabelSets {
    private static final int STRONGEST_AT_MOST = 20;
    /** Each is compared with each, in every draw. */
    private static final int SETS_AT_MOST = 2_000;

    private final List<String> labels;
    private final int people;
    private final List<List<Optional<Map<String, Double>>>> units;
    private final boolean graded;

    /**
     * @param units for each text what each person said: strengths by label, all above 0; empty where they said nothing
     *     about the text; all lists as long
     * @param labels every label, in the order of the report
     */
    public LabelSets(List<List<Optional<Map<String, Double>>>> units, List<String> labels) {
        this.labels = List.copyOf(labels);
        this.people = units.isEmpty() ? 0 : units.get(0).size();
        this.units = units.stream()
                .filter(unit -> unit.stream().filter(Optional::isPresent).count() >= 2)
                .toList();
        List<Double> strengths = this.units.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .flatMap(said -> said.values().stream())
                .distinct()
                .toList();
        this.graded = strengths.size() > 1
                && strengths.stream()
                        .allMatch(strength -> strength == Math.rint(strength) && strength <= STRONGEST_AT_MOST);
    }

    /** @throws IllegalArgumentException if there are more than {@value #SETS_AT_MOST} different sets of labels */
    public AgreementReport report(long seed) {
        int[][] sets = new int[units.size()][people];
        List<Set<String>> different = number(sets);
        if (different.size() > SETS_AT_MOST) {
            throw new IllegalArgumentException(
                    "%,d different sets of labels are more than the %,d that can be compared; take fewer lines or labels"
                            .formatted(different.size(), SETS_AT_MOST));
        }
        Bootstrap bootstrap = new Bootstrap(units.size(), seed);
        Map<String, PerLabel> perLabel = new LinkedHashMap<>();
        List<int[][]> said = new ArrayList<>();
        for (String label : labels) {
            said.add(strengths(label));
            perLabel.put(label, perLabel(said.get(said.size() - 1), bootstrap));
        }
        double[][] masi = new double[different.size()][different.size()];
        for (int i = 0; i < different.size(); i++) {
            for (int j = 0; j < different.size(); j++) {
                masi[i][j] = Alpha.masi(different.get(i), different.get(j));
            }
        }
        int[][] nothing = nothing();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("exact", bootstrap.of(sample -> exact(sets, sample)));
        figures.put(
                "mean_kappa",
                bootstrap.of(sample -> said.stream()
                        .mapToDouble(one -> kappa(one, sample))
                        .filter(kappa -> !Double.isNaN(kappa))
                        .average()
                        .orElse(Double.NaN)));
        figures.put(people == 2 ? "kappa_none" : "fleiss_kappa_none", bootstrap.of(sample -> kappa(nothing, sample)));
        figures.put("alpha_masi", bootstrap.of(sample -> Alpha.of(sets, sample, different.size(), given -> masi)));
        return new AgreementReport(units.size(), figures, perLabel, List.of());
    }

    /** The strength that each person gave the label, 0 for none, below 0 for who said nothing. */
    private int[][] strengths(String label) {
        return units.stream()
                .map(unit -> unit.stream()
                        .mapToInt(said -> said.map(all -> (int) Math.ceil(all.getOrDefault(label, 0.0)))
                                .orElse(-1))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** As {@link #strengths}, of having no label. */
    private int[][] nothing() {
        return units.stream()
                .map(unit -> unit.stream()
                        .mapToInt(said -> said.map(all -> all.isEmpty() ? 1 : 0).orElse(-1))
                        .toArray())
                .toArray(int[][]::new);
    }

    private PerLabel perLabel(int[][] said, Bootstrap bootstrap) {
        List<Integer> given = IntStream.range(0, people)
                .mapToObj(person -> (int)
                        Arrays.stream(said).filter(unit -> unit[person] > 0).count())
                .toList();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(people == 2 ? "kappa" : "fleiss_kappa", bootstrap.of(sample -> kappa(said, sample)));
        if (people == 2 && graded) {
            int steps =
                    1 + Arrays.stream(said).flatMapToInt(Arrays::stream).max().orElse(0);
            double[][] weights = Kappa.weights(steps, 2);
            figures.put("kappa_strength", bootstrap.of(sample -> Kappa.weighted(counts(said, sample, steps), weights)));
        }
        return new PerLabel(given, figures);
    }

    private double kappa(int[][] said, int[] sample) {
        if (people == 2) {
            int[][] counts = new int[2][2];
            for (int unit : sample) {
                counts[Math.min(1, said[unit][0])][Math.min(1, said[unit][1])]++;
            }
            return Kappa.cohen(counts);
        }
        return Kappa.fleiss(Arrays.stream(sample)
                .mapToObj(unit -> said[unit])
                .filter(unit -> Arrays.stream(unit).allMatch(strength -> strength >= 0))
                .map(unit -> {
                    int yes = (int)
                            Arrays.stream(unit).filter(strength -> strength > 0).count();
                    return new int[] {unit.length - yes, yes};
                })
                .toArray(int[][]::new));
    }

    private static int[][] counts(int[][] said, int[] sample, int steps) {
        int[][] counts = new int[steps][steps];
        for (int unit : sample) {
            counts[said[unit][0]][said[unit][1]]++;
        }
        return counts;
    }

    /** Fills {@code sets} with the number of each set, below 0 where there is none; the different sets by number. */
    private List<Set<String>> number(int[][] sets) {
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        for (int unit = 0; unit < sets.length; unit++) {
            for (int person = 0; person < people; person++) {
                Optional<Map<String, Double>> said = units.get(unit).get(person);
                if (said.isEmpty()) {
                    sets[unit][person] = -1;
                    continue;
                }
                Set<String> set = Set.copyOf(said.get().keySet());
                Integer known = numbers.get(set);
                sets[unit][person] = known == null ? numbers.size() : known;
                numbers.putIfAbsent(set, numbers.size());
            }
        }
        return List.copyOf(numbers.keySet());
    }

    private double exact(int[][] sets, int[] sample) {
        double same = 0;
        double pairs = 0;
        for (int unit : sample) {
            for (int i = 0; i < people; i++) {
                for (int j = 0; j < i; j++) {
                    boolean both = sets[unit][i] >= 0 && sets[unit][j] >= 0;
                    pairs += both ? 1 : 0;
                    same += both && sets[unit][i] == sets[unit][j] ? 1 : 0;
                }
            }
        }
        return same / pairs;
    }
}
