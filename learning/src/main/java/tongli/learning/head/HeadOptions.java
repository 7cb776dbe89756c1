package tongli.learning.head;

import tongli.core.Require;

/**
 * How a head is fitted.
 *
 * @param hidden units of the hidden layer, 1 to 4096
 * @param wideBits n-gram buckets number 2 to the power of this
 * @param epochs passes over the data at most; fitting stops when {@code patience} of them brought nothing
 * @param learningRate of AdamW at the start; it falls in a straight line
 * @param wideRate of Adagrad over the n-gram layer
 * @param dropout share of hidden units silenced, in [0, 0.9]
 * @param classWeightPower 0 leaves labels as frequent as they are; 1 weighs each by the inverse of its frequency
 */
public record HeadOptions(
        int hidden,
        int wideBits,
        int epochs,
        int patience,
        int batch,
        double learningRate,
        double wideRate,
        double weightDecay,
        double dropout,
        double classWeightPower,
        long seed) {
    public HeadOptions {
        Require.inRange("hidden", hidden, 1, 4096);
        Require.inRange("wideBits", wideBits, 1, 20);
        Require.inRange("epochs", epochs, 1, 1000);
        Require.inRange("patience", patience, 1, 1000);
        Require.inRange("batch", batch, 1, 4096);
        Require.inRange("learningRate", learningRate, 1e-7, 1);
        Require.inRange("wideRate", wideRate, 0, 10);
        Require.inRange("weightDecay", weightDecay, 0, 1);
        Require.inRange("dropout", dropout, 0, 0.9);
        Require.inRange("classWeightPower", classWeightPower, 0, 1);
    }

    public static HeadOptions defaults(long seed) {
        return new HeadOptions(384, 15, 8, 3, 64, 1e-3, 0.05, 0.03, 0.5, 0, seed);
    }
}
