package tongli.learning.fusion;

import java.util.List;
import java.util.stream.IntStream;
import tongli.perception.fusion.FusionLimits;

/** Learns what a fused reading may claim. Stateless. */
final class LimitsFit {
    /** Readings below the bound are left unsaid so that of the rest this share is right. */
    private static final double WANTED = 0.8;

    private static final int STEPS = 100;

    private LimitsFit() {}

    /**
     * The ceiling is the share of right ones among the surest tenth of those whose modalities agree, with one right and one wrong added
     * (Laplace); the bound of abstention the lowest hundredth from which on {@value #WANTED} are right.
     *
     * @param judged fused without a ceiling
     * @param agreeing whether all modalities of a case have one dominant label; as long
     */
    static FusionLimits of(List<Judged> judged, List<Boolean> agreeing) {
        List<Judged> together = IntStream.range(0, judged.size())
                .filter(agreeing::get)
                .mapToObj(judged::get)
                .toList();
        return new FusionLimits(ceiling(together), abstainBelow(judged));
    }

    private static double ceiling(List<Judged> together) {
        double[] sorted =
                together.stream().mapToDouble(Judged::confidence).sorted().toArray();
        double from = sorted.length == 0 ? 0 : sorted[(int) (0.9 * sorted.length)];
        long surest = together.stream().filter(one -> one.confidence() >= from).count();
        long right = together.stream()
                .filter(one -> one.confidence() >= from && one.isRight())
                .count();
        return (right + 1) / (surest + 2.0);
    }

    private static double abstainBelow(List<Judged> judged) {
        for (int step = 0; step < STEPS; step++) {
            double bound = step / (double) STEPS;
            long said = judged.stream().filter(one -> one.confidence() >= bound).count();
            long right = judged.stream()
                    .filter(one -> one.confidence() >= bound && one.isRight())
                    .count();
            if (said > 0 && right >= WANTED * said) {
                return bound;
            }
        }
        return 1;
    }
}
