package tongli.learning.voice.network;

import tongli.core.Require;

/**
 * How large a network is, and how it is held back and learnt.
 *
 * @param units hidden ones; of a recurrent network each way
 * @param dropout the share of hidden units left out by chance, [0, 0.9]
 * @param inputDropout the share of inputs, likewise
 * @param rate of Adam
 * @param decay of weights, as a share of the rate
 * @param passes at most
 * @param patience passes without a gain after which it stops
 */
public record NetworkSetting(
        int units, double dropout, double inputDropout, double rate, double decay, int passes, int patience) {
    public NetworkSetting {
        Require.inRange("units", units, 1, 1024);
        Require.inRange("dropout", dropout, 0, 0.9);
        Require.inRange("inputDropout", inputDropout, 0, 0.9);
        Require.inRange("rate", rate, 1e-6, 1);
        Require.inRange("decay", decay, 0, 100);
        Require.inRange("passes", passes, 1, 10_000);
        Require.inRange("patience", patience, 1, passes);
    }
}
