package tongli.camp.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Adam (Kingma and Ba, ICLR 2015, algorithm 1), with the gradient's length held below a bound (Pascanu et al., ICML 2013). For one thread.
 */
public final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    /** Larger than the paper's, as is usual for policies (Huang et al. 2022, detail 3). */
    private static final double EPSILON = 1e-5;

    private final double[] mean;
    private final double[] square;
    private final double longest;
    private long steps;

    /**
     * @param parameters how many are moved
     * @param longest length to which a longer gradient is cut
     */
    public Adam(int parameters, double longest) {
        this.mean = new double[parameters];
        this.square = new double[parameters];
        this.longest = longest;
    }

    /**
     * Moves parameters against a gradient, and sets the gradient to zero.
     *
     * @return the gradient's length before it was cut
     */
    public double step(double[] parameters, double[] gradient, double rate) {
        double sum = 0;
        for (double one : gradient) {
            sum += one * one;
        }
        double norm = Math.sqrt(sum);
        double share = norm > longest ? longest / norm : 1;
        steps++;
        double correct1 = 1 - Math.pow(BETA1, steps);
        double correct2 = 1 - Math.pow(BETA2, steps);
        for (int i = 0; i < parameters.length; i++) {
            double one = gradient[i] * share;
            gradient[i] = 0;
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * one;
            square[i] = BETA2 * square[i] + (1 - BETA2) * one * one;
            parameters[i] -= rate * (mean[i] / correct1) / (Math.sqrt(square[i] / correct2) + EPSILON);
        }
        return norm;
    }

    /** Writes what the next step needs of those before. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        Numbers.write(mean, out);
        Numbers.write(square, out);
    }

    /** Reads what {@link #save} wrote of an optimiser of the same size. */
    public void load(DataInput in) throws IOException {
        steps = Numbers.readCount("steps", in);
        Numbers.read(mean, in);
        Numbers.read(square, in);
    }
}
