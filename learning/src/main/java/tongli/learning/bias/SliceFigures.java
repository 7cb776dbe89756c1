package tongli.learning.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import tongli.learning.metric.MeanDifference;

/** Figures of one slice from what a model says of its texts. For one use, on one thread. */
final class SliceFigures {
    private static final int SHUFFLES = 400;
    private static final double USUAL = 0.95;

    private final SliceAnswers answers;
    private final List<String> labels;
    private final List<String> groups;
    private final long seed;

    /** @param labels in the order of the shares */
    SliceFigures(SliceAnswers answers, List<String> labels, long seed) {
        this.answers = answers;
        this.labels = labels;
        this.groups = answers.table().groups();
        this.seed = seed;
    }

    SliceReport report(int worst) {
        double[][][] means = means((place, group) -> group);
        List<SliceReport.PairFigures> pairs = new ArrayList<>();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                pairs.add(new SliceReport.PairFigures(
                        groups.get(one), groups.get(other), gap(means, one, other), mean(flips(one, other))));
            }
        }
        pairs.sort(Comparator.comparingDouble(
                        (SliceReport.PairFigures pair) -> pair.gap().value())
                .reversed());
        return new SliceReport(
                answers.table().name(),
                answers.units(),
                answers.table().texts(),
                pairs.get(0).gap(),
                chance(),
                answers.hasValence() ? Optional.of(valenceGap()) : Optional.empty(),
                rate(allFlips()),
                IntStream.range(0, groups.size())
                        .mapToObj(group -> figures(group, means))
                        .toList(),
                pairs,
                worst(worst));
    }

    /**
     * Mean probabilities by group, label and unit.
     *
     * @param turned which group's text stands for which group's, by the place of a row among all, or of words that are shared among
     *     those of a unit
     */
    private double[][][] means(IntBinaryOperator turned) {
        double[][][] means = new double[groups.size()][labels.size()][answers.units()];
        int at = 0;
        for (int unit = 0; unit < answers.units(); unit++) {
            int rows = answers.rows(unit);
            for (int row = 0; row < rows; row++) {
                int place = answers.table().shared() ? row : at++;
                for (int group = 0; group < groups.size(); group++) {
                    double[] shares = answers.of(unit, row, turned.applyAsInt(place, group));
                    for (int label = 0; label < shares.length; label++) {
                        means[group][label][unit] += shares[label] / rows;
                    }
                }
            }
        }
        return means;
    }

    private SliceReport.Gap gap(double[][][] means, int one, int other) {
        int label = IntStream.range(0, labels.size())
                .boxed()
                .max(Comparator.comparingDouble(l -> Math.abs(mean(means[one][l]) - mean(means[other][l]))))
                .orElseThrow();
        return gap(labels.get(label), means[one][label], means[other][label], one, other);
    }

    /** With the higher group first, so that the difference is not below 0. */
    private SliceReport.Gap gap(String label, double[] ones, double[] others, int one, int other) {
        boolean turn = mean(ones) < mean(others);
        MeanDifference difference =
                turn ? MeanDifference.of(others, ones, seed) : MeanDifference.of(ones, others, seed);
        return new SliceReport.Gap(
                label,
                groups.get(turn ? other : one),
                groups.get(turn ? one : other),
                Math.abs(difference.mean()),
                difference.low(),
                difference.high());
    }

    private SliceReport.Gap valenceGap() {
        double[][] valence = new double[groups.size()][answers.units()];
        for (int group = 0; group < groups.size(); group++) {
            int of = group;
            Arrays.setAll(valence[group], unit -> answers.valence(unit, of));
        }
        List<SliceReport.Gap> gaps = new ArrayList<>();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                gaps.add(gap("valence", valence[one], valence[other], one, other));
            }
        }
        return Collections.max(gaps, Comparator.comparingDouble(SliceReport.Gap::value));
    }

    /** The largest gap of words shuffled among the groups, which it stays below so often. */
    private double chance() {
        Random random = new Random(seed);
        int places = answers.table().shared()
                ? answers.rows(0)
                : IntStream.range(0, answers.units()).map(answers::rows).sum();
        double[] gaps = new double[SHUFFLES];
        for (int draw = 0; draw < SHUFFLES; draw++) {
            int[][] turned = new int[places][];
            for (int place = 0; place < places; place++) {
                turned[place] = shuffled(random);
            }
            gaps[draw] = largest(means((place, group) -> turned[place][group]));
        }
        Arrays.sort(gaps);
        return gaps[(int) Math.ceil(USUAL * SHUFFLES) - 1];
    }

    private int[] shuffled(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private double largest(double[][][] means) {
        double largest = 0;
        for (int label = 0; label < labels.size(); label++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[][] ofGroup : means) {
                double mean = mean(ofGroup[label]);
                low = Math.min(low, mean);
                high = Math.max(high, mean);
            }
            largest = Math.max(largest, high - low);
        }
        return largest;
    }

    /** For each unit the share of its rows in which two groups' twins have another most probable label. */
    private double[] flips(int one, int other) {
        double[] flips = new double[answers.units()];
        for (int unit = 0; unit < flips.length; unit++) {
            for (int row = 0; row < answers.rows(unit); row++) {
                flips[unit] += answers.dominant(unit, row, one) == answers.dominant(unit, row, other)
                        ? 0
                        : 1.0 / answers.rows(unit);
            }
        }
        return flips;
    }

    private double[] allFlips() {
        double[] flips = new double[answers.units()];
        double pairs = groups.size() * (groups.size() - 1) / 2.0;
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                double[] ofPair = flips(one, other);
                for (int unit = 0; unit < flips.length; unit++) {
                    flips[unit] += ofPair[unit] / pairs;
                }
            }
        }
        return flips;
    }

    private SliceReport.Rate rate(double[] ofUnits) {
        MeanDifference mean = MeanDifference.of(ofUnits, new double[ofUnits.length], seed);
        return new SliceReport.Rate(mean.mean(), mean.low(), mean.high());
    }

    private SliceReport.GroupFigures figures(int group, double[][][] means) {
        int right = 0;
        int known = 0;
        for (int unit = 0; unit < answers.units(); unit++) {
            Optional<Integer> meant = answers.table()
                    .units()
                    .get(unit)
                    .emotion()
                    .map(emotion -> labels.indexOf(emotion.code()))
                    .filter(place -> place >= 0);
            for (int row = 0; meant.isPresent() && row < answers.rows(unit); row++) {
                known++;
                right += answers.dominant(unit, row, group) == meant.get() ? 1 : 0;
            }
        }
        return new SliceReport.GroupFigures(
                groups.get(group),
                Arrays.stream(means[group]).map(SliceFigures::mean).toList(),
                known == 0 ? Optional.empty() : Optional.of(right / (double) known));
    }

    private List<SliceReport.WorstPair> worst(int most) {
        List<SliceReport.WorstPair> all = new ArrayList<>();
        for (int unit = 0; unit < answers.units(); unit++) {
            for (int row = 0; row < answers.rows(unit); row++) {
                for (int one = 0; one < groups.size(); one++) {
                    for (int other = one + 1; other < groups.size(); other++) {
                        all.add(pair(unit, row, one, other));
                    }
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble((SliceReport.WorstPair pair) -> Math.abs(pair.change()))
                        .reversed())
                .limit(most)
                .toList();
    }

    private SliceReport.WorstPair pair(int unit, int row, int one, int other) {
        double[] from = answers.of(unit, row, one);
        double[] to = answers.of(unit, row, other);
        int label = IntStream.range(0, from.length)
                .boxed()
                .max(Comparator.comparingDouble(l -> Math.abs(to[l] - from[l])))
                .orElseThrow();
        TwinTable.Unit of = answers.table().units().get(unit);
        return new SliceReport.WorstPair(
                of.id(),
                of.rows().get(row).shown().get(one),
                of.rows().get(row).shown().get(other),
                labels.get(label),
                to[label] - from[label],
                labels.get(answers.dominant(unit, row, one)),
                labels.get(answers.dominant(unit, row, other)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
