package tongli.perception.encoder;

import java.util.List;
import tongli.core.Coded;
import tongli.core.Require;

/**
 * One task over the encoder: what its outputs are called and how they are read.
 *
 * @param name as in the graph's output {@code logits.NAME}
 * @param labels one an output, in order
 */
public record TaskHead(String name, Kind kind, List<String> labels) {

    /** How outputs become answers. */
    public enum Kind implements Coded {
        /** One label holds: softmax. */
        SINGLE,
        /** Each label holds or not: sigmoid. */
        MULTI,
        /** Each output is a number as it stands. */
        REGRESSION,
        /** One label holds for each token, and runs of them are spans: softmax a token (see {@code perception.tagging}). */
        TAGS,
        /**
         * Labels one behind the other, told step by step until an end: softmax a step (see {@code perception.sequence}). Of the
         * encoder's token states; see {@link StepWeights}.
         */
        STEPS;

        /** Whether it reads every token's state, and not one sentence of all. */
        public boolean readsTokens() {
            return this == TAGS || this == STEPS;
        }

        /** Of one text's (or token's) logits over the temperature: softmax for one label, else sigmoid label by label. */
        public double[] probabilities(float[] logits, double temperature) {
            return this == SINGLE || readsTokens() ? softmax(logits, temperature) : sigmoid(logits, temperature);
        }

        private static double[] softmax(float[] logits, double temperature) {
            double highest = Double.NEGATIVE_INFINITY;
            for (float logit : logits) {
                highest = Math.max(highest, logit / temperature);
            }
            double[] shares = new double[logits.length];
            double sum = 0;
            for (int i = 0; i < logits.length; i++) {
                shares[i] = StrictMath.exp(logits[i] / temperature - highest);
                sum += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            return shares;
        }

        private static double[] sigmoid(float[] logits, double temperature) {
            double[] values = new double[logits.length];
            for (int i = 0; i < logits.length; i++) {
                values[i] = 1 / (1 + StrictMath.exp(-logits[i] / temperature));
            }
            return values;
        }
    }

    public TaskHead {
        Require.notBlank("name", name);
        labels = List.copyOf(labels);
        Require.inRange("labels", labels.size(), 1, 10_000);
    }
}
