package tongli.learning.distil;

import java.util.List;
import tongli.core.Require;
import tongli.core.Taxonomy;
import tongli.perception.emotion.EmotionHeads;

/**
 * How much macro-F1 is lost, by the encoder's own probabilities, where the fast tier names other labels than the encoder. A line that the
 * encoder itself is in two minds about costs little, whatever is named; a rare label costs more than a common one.
 *
 * <p>To name a label of probability p changes its F1 by (2p − F1) / (named + held) in first order, where F1 and the numbers of texts for which
 * it is named and holds are the encoder's, expected over the same texts. Stateless.
 *
 * <p>Source: Lipton, Elkan and Naryanaswamy, ECML 2014 (labels that maximise F1).
 */
final class ExpectedLoss {
    private ExpectedLoss() {}

    /**
     * One number a text in [0, 1]: 1 where nothing is lost, 0 where twice the mean of all losses is.
     *
     * @param alike of how many texts, from the first on, the numbers are taken
     */
    static double[] spared(
            Taxonomy taxonomy,
            EmotionHeads fast,
            List<EmotionHeads.Output> quick,
            EmotionHeads encoder,
            List<EmotionHeads.Output> full,
            int alike) {
        Require.inRange("alike", alike, 1, full.size());
        int labels = taxonomy.labels().size();
        double[] counted = new double[labels];
        double[] hits = new double[labels];
        for (EmotionHeads.Output output : full.subList(0, alike)) {
            boolean[] named = encoder.asserted(taxonomy, output);
            for (int label = 0; label < labels; label++) {
                counted[label] += output.standalone()[label] + (named[label] ? 1 : 0);
                hits[label] += named[label] ? output.standalone()[label] : 0;
            }
        }
        double[] lost = new double[full.size()];
        double sum = 0;
        int losing = 0;
        for (int text = 0; text < lost.length; text++) {
            boolean[] byEncoder = encoder.asserted(taxonomy, full.get(text));
            boolean[] byFast = fast.asserted(taxonomy, quick.get(text));
            for (int label = 0; label < labels; label++) {
                if (byEncoder[label] != byFast[label]) {
                    double gain =
                            2 * (full.get(text).standalone()[label] - hits[label] / counted[label]) / counted[label];
                    lost[text] += byEncoder[label] ? gain : -gain;
                }
            }
            if (lost[text] > 0) {
                sum += lost[text];
                losing++;
            }
        }
        double[] spared = new double[lost.length];
        for (int text = 0; text < spared.length; text++) {
            spared[text] = losing == 0 ? 1 : 1 - Math.max(0, Math.min(1, lost[text] * losing / (2 * sum)));
        }
        return spared;
    }
}
