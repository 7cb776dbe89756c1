package tongli.learning.voice;

import java.util.List;

/** Log-odds of labels and what is done with them. Stateless. */
final class Logs {
    private Logs() {}

    static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }

    /** The softmax of log-odds over a temperature, as logarithms. */
    static double[] softmax(double[] logs, double temperature) {
        double highest = logs[highest(logs)] / temperature;
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log / temperature - highest);
        }
        double[] scaled = new double[logs.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = logs[i] / temperature - highest - Math.log(sum);
        }
        return scaled;
    }

    /** Label by label. */
    static double[] mean(List<double[]> several) {
        double[] mean = new double[several.get(0).length];
        for (double[] one : several) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / several.size();
            }
        }
        return mean;
    }
}
