package tongli.learning.route;

/**
 * From a machine's margins to log-odds: slope · margin + shift.
 *
 * <p>Source: Platt, "Probabilistic outputs for support vector machines", 1999, with the targets and the method of Lin, Lin and
 * Weng, Machine Learning, 2007.
 *
 * @param slope above 0 where margins speak for the label
 */
public record Platt(double slope, double shift) {
    private static final int STEPS = 100;
    private static final double RIDGE = 1e-12;
    private static final double SMALLEST_STEP = 1e-10;

    /** Margins as they are. */
    static final Platt NONE = new Platt(1, 0);

    /**
     * Makes what held least surprising.
     *
     * @param margins of texts that the machine was not fitted on
     * @param held whether the label held, one a margin
     * @return {@link #NONE} if it always or never held
     */
    public static Platt fit(double[] margins, boolean[] held) {
        int holding = 0;
        for (boolean one : held) {
            holding += one ? 1 : 0;
        }
        int others = held.length - holding;
        if (holding == 0 || others == 0) {
            return NONE;
        }
        double high = (holding + 1.0) / (holding + 2.0);
        double low = 1 / (others + 2.0);
        Platt best = new Platt(0, StrictMath.log((holding + 1.0) / (others + 1.0)));
        double surprise = best.surprise(margins, held, high, low);
        for (int step = 0; step < STEPS; step++) {
            double slopes = RIDGE;
            double shifts = RIDGE;
            double both = 0;
            double toSlope = 0;
            double toShift = 0;
            for (int i = 0; i < margins.length; i++) {
                double said = sigmoid(best.logit(margins[i]));
                double curve = said * (1 - said);
                double error = said - (held[i] ? high : low);
                slopes += margins[i] * margins[i] * curve;
                shifts += curve;
                both += margins[i] * curve;
                toSlope += margins[i] * error;
                toShift += error;
            }
            if (Math.abs(toSlope) < 1e-5 && Math.abs(toShift) < 1e-5) {
                break;
            }
            double determinant = slopes * shifts - both * both;
            double bySlope = -(shifts * toSlope - both * toShift) / determinant;
            double byShift = -(slopes * toShift - both * toSlope) / determinant;
            double gain = toSlope * bySlope + toShift * byShift;
            double share = 1;
            for (; share >= SMALLEST_STEP; share /= 2) {
                Platt next = new Platt(best.slope + share * bySlope, best.shift + share * byShift);
                double less = next.surprise(margins, held, high, low);
                if (less < surprise + 1e-4 * share * gain) {
                    best = next;
                    surprise = less;
                    break;
                }
            }
            if (share < SMALLEST_STEP) {
                break;
            }
        }
        return best;
    }

    public double logit(double margin) {
        return slope * margin + shift;
    }

    private double surprise(double[] margins, boolean[] held, double high, double low) {
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double logit = logit(margins[i]);
            double target = held[i] ? high : low;
            // log(1 + e^x) − target · x, written so that no exponent overflows
            sum += Math.max(logit, 0) - target * logit + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
        }
        return sum;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
