package tongli.camp.env;

import java.util.random.RandomGenerator;

/**
 * Vectors of a width, every number of them between two bounds, both inclusive.
 *
 * @param width at least 1
 * @param low finite, at most {@code high}
 */
public record Box(int width, double low, double high) implements Space<double[]> {
    public Box {
        if (width < 1) {
            throw new IllegalArgumentException("width is %d; a vector has at least one number".formatted(width));
        }
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("the bounds [%s, %s] are no finite interval".formatted(low, high));
        }
    }

    @Override
    public boolean contains(double[] one) {
        if (one.length != width) {
            return false;
        }
        for (double number : one) {
            if (!(number >= low && number <= high)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double[] sample(RandomGenerator random) {
        double[] one = new double[width];
        for (int i = 0; i < width; i++) {
            one[i] = low + (high - low) * random.nextDouble();
        }
        return one;
    }
}
