package tongli.learning.agreement;

import java.util.Set;
import tongli.core.Kappa;

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement; values may be missing (Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011). Stateless.
 */
final class Alpha {
    private static final double SUBSET = 2 / 3.0;
    private static final double OVERLAP = 1 / 3.0;

    private Alpha() {}

    /** How far values lie apart; of ordered ones, that hangs on how often each is given. */
    interface Distances {
        /** @param given how often each value was given, in pairable units */
        double[][] of(double[] given);
    }

    /** Any two values are as far apart as any others. */
    static Distances nominal(int values) {
        double[][] distances = Kappa.nominal(values);
        return given -> distances;
    }

    /** Ranks: how many values lie between, squared. */
    static Distances ordinal() {
        return given -> {
            double[][] distances = new double[given.length][given.length];
            for (int low = 0; low < given.length; low++) {
                double between = given[low] / 2;
                for (int high = low + 1; high < given.length; high++) {
                    double apart = between + given[high] / 2;
                    distances[low][high] = apart * apart;
                    distances[high][low] = apart * apart;
                    between += given[high];
                }
            }
            return distances;
        };
    }

    /**
     * @param units the numbers of the values that each unit was given, below 0 where one is missing
     * @param sample which units count
     * @param values how many different values there are
     * @return at most 1; NaN if all values are the same or no unit has two
     */
    static double of(int[][] units, int[] sample, int values, Distances distances) {
        double[] given = new double[values];
        double pairable = 0;
        for (int unit : sample) {
            int present = present(units[unit]);
            if (present >= 2) {
                pairable += present;
                for (int value : units[unit]) {
                    if (value >= 0) {
                        given[value]++;
                    }
                }
            }
        }
        double[][] distance = distances.of(given);
        double observed = 0;
        for (int unit : sample) {
            observed += disagreement(units[unit], distance);
        }
        double expected = 0;
        for (int i = 0; i < values; i++) {
            for (int j = 0; j < values && given[i] > 0; j++) {
                expected += given[i] * given[j] * distance[i][j];
            }
        }
        return ratio(observed, expected, pairable);
    }

    private static int present(int[] unit) {
        int present = 0;
        for (int value : unit) {
            present += value >= 0 ? 1 : 0;
        }
        return present;
    }

    private static double disagreement(int[] unit, double[][] distance) {
        double sum = 0;
        for (int one : unit) {
            for (int other : unit) {
                sum += one >= 0 && other >= 0 ? distance[one][other] : 0;
            }
        }
        int present = present(unit);
        return present < 2 ? 0 : sum / (present - 1);
    }

    /**
     * Of numbers, which lie as far apart as the square of their difference.
     *
     * @param units NaN where a value is missing
     */
    static double interval(double[][] units, int[] sample) {
        double pairable = 0;
        double sum = 0;
        double squares = 0;
        double observed = 0;
        for (int unit : sample) {
            double present = 0;
            double own = 0;
            double ownSquares = 0;
            for (double value : units[unit]) {
                if (!Double.isNaN(value)) {
                    present++;
                    own += value;
                    ownSquares += value * value;
                }
            }
            if (present >= 2) {
                pairable += present;
                sum += own;
                squares += ownSquares;
                observed += 2 * (present * ownSquares - own * own) / (present - 1);
            }
        }
        return ratio(observed, 2 * (pairable * squares - sum * sum), pairable);
    }

    private static double ratio(double observed, double expected, double pairable) {
        return expected > 1e-12 ? 1 - (pairable - 1) * observed / expected : Double.NaN;
    }

    /**
     * MASI, how far two sets of labels lie apart: 1 − J·M, J their Jaccard index, M 1 for equal sets, 2/3 when one holds the
     * other, 1/3 when they overlap, 0 when they share nothing (Passonneau, LREC 2006). Two empty sets are equal.
     *
     * @return in [0, 1]
     */
    static double masi(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        if (shared == 0) {
            return 1;
        }
        boolean holds = shared == one.size() || shared == other.size();
        return 1 - shared / (double) (one.size() + other.size() - shared) * (holds ? SUBSET : OVERLAP);
    }
}
