package tongli.perception.voice.dsp;

/**
 * All complex roots of zᵖ + a₁ zᵖ⁻¹ + … + a_p at once, by the iteration of Ehrlich and Aberth. It always ends: after
 * {@value #MOST_ROUNDS} rounds the places reached are the answer. For one thread.
 *
 * <p>Source: Aberth, Math. Comp. 27(122), 1973.
 */
public final class PolynomialRoots {
    private static final int MOST_ROUNDS = 60;
    private static final double EXACT = 1e-10;

    private final double[] re;
    private final double[] im;

    /** @param degree of the polynomials, at least 1 */
    public PolynomialRoots(int degree) {
        re = new double[degree];
        im = new double[degree];
    }

    /** Real part of a root. */
    public double re(int root) {
        return re[root];
    }

    /** Imaginary part of a root. */
    public double im(int root) {
        return im[root];
    }

    /** @param coefficients 1, a₁ … a_p, finite; p is the degree */
    public void find(double[] coefficients) {
        int degree = re.length;
        for (int i = 0; i < degree; i++) {
            // off the real axis and of no symmetry, so that no two begin alike; filters' roots lie just inside the
            // circle
            double angle = 2 * Math.PI * i / degree + 0.4;
            re[i] = 0.9 * Math.cos(angle);
            im[i] = 0.9 * Math.sin(angle);
        }
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > EXACT; round++) {
            moved = 0;
            for (int i = 0; i < degree; i++) {
                moved = Math.max(moved, improve(i, coefficients));
            }
        }
    }

    /** One step of root i. Returns how far it moved. */
    private double improve(int i, double[] coefficients) {
        double pr = coefficients[0];
        double pi = 0;
        double dr = 0;
        double di = 0;
        for (int k = 1; k < coefficients.length; k++) {
            double r = dr * re[i] - di * im[i] + pr;
            di = dr * im[i] + di * re[i] + pi;
            dr = r;
            r = pr * re[i] - pi * im[i] + coefficients[k];
            pi = pr * im[i] + pi * re[i];
            pr = r;
        }
        double size = pr * pr + pi * pi;
        if (size == 0) {
            return 0;
        }
        // 1 / step = p'/p − Σ 1 / (zᵢ − zⱼ)
        double qr = (dr * pr + di * pi) / size;
        double qi = (di * pr - dr * pi) / size;
        for (int j = 0; j < re.length; j++) {
            double r = re[i] - re[j];
            double m = im[i] - im[j];
            double distance = r * r + m * m;
            if (j != i && distance > 0) {
                qr -= r / distance;
                qi += m / distance;
            }
        }
        double norm = qr * qr + qi * qi;
        if (!(norm > 0) || norm == Double.POSITIVE_INFINITY) {
            return 0;
        }
        re[i] -= qr / norm;
        im[i] += qi / norm;
        return 1 / Math.sqrt(norm);
    }
}
