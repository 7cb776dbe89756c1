package tongli.learning.distil;

import java.util.Arrays;
import java.util.List;

/** Chooses from which safety on the fast tier answers. Stateless. */
final class CascadeBound {
    /** Macro-F1 may fall by this much. */
    static final double MOST_FALL = 0.01;

    /** From so many texts on a point of macro-F1 is more than chance, and a part must keep the bound by itself. */
    private static final int ENOUGH_TEXTS = 500;

    private static final int STEPS = 200;

    /** The fall is averaged over so many steps to either side, for on a small part it jumps from text to text. */
    private static final int SMOOTH = 8;

    private CascadeBound() {}

    /**
     * The least bound, in steps of 1/{@value #STEPS}, at which the fall of macro-F1, as the weighted mean over the parts, is at most
     * {@link #MOST_FALL}, at the bound itself and averaged around it, and that of any large part is too. 1 if there is none.
     */
    static double choose(List<GoldPart> parts) {
        double[] falls = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            falls[step] = meanFall(parts, step / (double) STEPS);
        }
        for (int step = 0; step < STEPS; step++) {
            double bound = step / (double) STEPS;
            if (falls[step] <= MOST_FALL
                    && around(falls, step) <= MOST_FALL
                    && parts.stream()
                            .filter(part -> part.examples().size() >= ENOUGH_TEXTS)
                            .allMatch(part -> fall(part, bound) <= MOST_FALL)) {
                return bound;
            }
        }
        return 1;
    }

    private static double around(double[] falls, int step) {
        return Arrays.stream(falls, Math.max(0, step - SMOOTH), Math.min(falls.length, step + SMOOTH + 1))
                .average()
                .orElse(0);
    }

    static double fall(GoldPart part, double bound) {
        return part.macroF1(2) - part.macroF1(bound);
    }

    static double meanFall(List<GoldPart> parts, double bound) {
        double sum = 0;
        double total = 0;
        for (GoldPart part : parts) {
            sum += part.weight() * fall(part, bound);
            total += part.weight();
        }
        return sum / total;
    }
}
