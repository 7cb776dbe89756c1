package tongli.perception.voice.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PolynomialRootsTest {

    @Test
    void aRealRootAndAPairAreFound() {
        // (z - 0.5)(z² - 2·0.9·cos 1·z + 0.81)
        double b = -1.8 * Math.cos(1);
        PolynomialRoots roots = new PolynomialRoots(3);
        roots.find(new double[] {1, b - 0.5, 0.81 - 0.5 * b, -0.405});
        double[] angles = new double[3];
        for (int root = 0; root < 3; root++) {
            angles[root] = Math.atan2(roots.im(root), roots.re(root));
        }
        assertThat(angles).usingComparatorWithPrecision(1e-9).contains(0.0, 1.0, -1.0);
    }

    @Test
    void everyRootFoundIsOneEvenOfDegreeEleven() {
        Random random = new Random(7);
        PolynomialRoots roots = new PolynomialRoots(11);
        for (int round = 0; round < 200; round++) {
            double[] autocorrelation = random.doubles(12, -0.05, 0.05).toArray();
            autocorrelation[0] = 1;
            double[] coefficients = LinearPrediction.coefficients(autocorrelation);
            roots.find(coefficients);
            for (int root = 0; root < 11; root++) {
                assertThat(size(coefficients, roots.re(root), roots.im(root))).isCloseTo(0, within(1e-7));
            }
        }
    }

    @Test
    void allRootsAtZeroEndToo() {
        PolynomialRoots roots = new PolynomialRoots(4);
        roots.find(new double[] {1, 0, 0, 0, 0});
        for (int root = 0; root < 4; root++) {
            assertThat(Math.hypot(roots.re(root), roots.im(root))).isLessThan(1e-3);
        }
    }

    private static double size(double[] coefficients, double re, double im) {
        double r = 0;
        double i = 0;
        for (double coefficient : coefficients) {
            double next = r * re - i * im + coefficient;
            i = r * im + i * re;
            r = next;
        }
        return Math.hypot(r, i);
    }
}
