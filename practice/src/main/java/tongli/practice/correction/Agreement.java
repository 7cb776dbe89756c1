package tongli.practice.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tongli.core.BasicEmotion;
import tongli.core.Kappa;
import tongli.core.Language;

/**
 * How far the first two reviewers agree, of one kind in one language.
 *
 * <p>Who came first is chance, and says nothing of whether they are strict or mild: each pair counts both ways round, which makes κ Scott's π,
 * whose chance comes of what both said together. Of feelings it is the mean of that of each label that either of them ever named; of scores
 * it is weighted by the square of the distance over five bands of twenty points; of wordings it is that of yes and no. It is empty where no
 * disagreement could be expected, as when all say the same.
 *
 * <p>Source: Scott, Public Opinion Quarterly 19, 1955; weighted as Cohen's κ is, Psychological Bulletin 70, 1968.
 *
 * @param cases how many have two reviews
 * @param same of these, how many agree as {@link Answer#agreesWith} has it
 * @param kappa at most 1; 0 is what chance would bring
 * @param labels of feelings: of how many labels κ is the mean; else empty
 */
public record Agreement(
        CorrectionKind kind, Language language, int cases, int same, OptionalDouble kappa, OptionalInt labels) {

    private static final int BANDS = 5;
    private static final int BAND_WIDTH = 20;

    /** The first two answers to one correction. */
    public record Pair(CorrectionKind kind, Language language, Answer first, Answer second) {}

    /** Of every kind and language, in the order of the enums, also where there is none. */
    public static List<Agreement> of(List<Pair> pairs) {
        List<Agreement> all = new ArrayList<>();
        for (CorrectionKind kind : CorrectionKind.values()) {
            for (Language language : Language.values()) {
                all.add(of(
                        kind,
                        language,
                        pairs.stream()
                                .filter(pair -> pair.kind() == kind && pair.language() == language)
                                .toList()));
            }
        }
        return all;
    }

    /** @param pairs all of this kind and language */
    private static Agreement of(CorrectionKind kind, Language language, List<Pair> pairs) {
        int same = (int) pairs.stream()
                .filter(pair -> pair.first().agreesWith(pair.second()))
                .count();
        double[] kappas = switch (kind) {
            case READING -> ofLabels(pairs);
            case SCORE -> defined(Kappa.weighted(bands(pairs), Kappa.weights(BANDS, 2)));
            case WORDING -> defined(Kappa.cohen(approvals(pairs)));
        };
        return new Agreement(
                kind,
                language,
                pairs.size(),
                same,
                Arrays.stream(kappas).average(),
                kind == CorrectionKind.READING ? OptionalInt.of(kappas.length) : OptionalInt.empty());
    }

    private static double[] ofLabels(List<Pair> pairs) {
        return Arrays.stream(BasicEmotion.values())
                .mapToDouble(label -> Kappa.cohen(named(pairs, label)))
                .filter(kappa -> !Double.isNaN(kappa))
                .toArray();
    }

    private static int[][] named(List<Pair> pairs, BasicEmotion label) {
        int[][] counts = new int[2][2];
        for (Pair pair : pairs) {
            both(counts, names(pair.first(), label), names(pair.second(), label));
        }
        return counts;
    }

    /** Both ways round. */
    private static void both(int[][] counts, int first, int second) {
        counts[first][second]++;
        counts[second][first]++;
    }

    private static int names(Answer answer, BasicEmotion label) {
        return answer instanceof Answer.Felt felt && felt.feelings().contains(label) ? 1 : 0;
    }

    private static int[][] bands(List<Pair> pairs) {
        int[][] counts = new int[BANDS][BANDS];
        for (Pair pair : pairs) {
            both(counts, band(pair.first()), band(pair.second()));
        }
        return counts;
    }

    private static int band(Answer answer) {
        return answer instanceof Answer.Scored scored ? Math.min(BANDS - 1, scored.score() / BAND_WIDTH) : 0;
    }

    private static int[][] approvals(List<Pair> pairs) {
        int[][] counts = new int[2][2];
        for (Pair pair : pairs) {
            both(counts, approves(pair.first()), approves(pair.second()));
        }
        return counts;
    }

    private static int approves(Answer answer) {
        return answer instanceof Answer.Approved one && one.approved() ? 1 : 0;
    }

    private static double[] defined(double kappa) {
        return Double.isNaN(kappa) ? new double[0] : new double[] {kappa};
    }
}
