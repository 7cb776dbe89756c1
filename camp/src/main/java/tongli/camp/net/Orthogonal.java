package tongli.camp.net;

import java.util.random.RandomGenerator;

/** Orthogonal matrices from normal numbers, by the modified Gram–Schmidt process (Saxe et al., ICLR 2014). Stateless. */
final class Orthogonal {
    private static final double TINY = 1e-10;

    private Orthogonal() {}

    /** Fills a matrix of {@code rows × columns} at an offset, so that its shorter side's vectors are orthogonal and of length {@code gain}. */
    static void fill(double[] into, int offset, int rows, int columns, double gain, RandomGenerator random) {
        boolean byRow = rows <= columns;
        int vectors = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[][] basis = new double[vectors][length];
        for (int v = 0; v < vectors; v++) {
            double norm;
            do { // a vector that lies in what is spanned already is drawn anew
                for (int i = 0; i < length; i++) {
                    basis[v][i] = random.nextGaussian();
                }
                for (int before = 0; before < v; before++) {
                    double along = dot(basis[v], basis[before]);
                    for (int i = 0; i < length; i++) {
                        basis[v][i] -= along * basis[before][i];
                    }
                }
                norm = Math.sqrt(dot(basis[v], basis[v]));
            } while (norm < TINY);
            for (int i = 0; i < length; i++) {
                basis[v][i] /= norm;
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                into[offset + r * columns + c] = gain * (byRow ? basis[r][c] : basis[c][r]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
