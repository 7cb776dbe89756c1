package tongli.learning.finetune;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Require;

/**
 * How a network is trained.
 *
 * @param epochs most passes over the data, 1 to 1000
 * @param batch texts a step of the memory, 1 to 1024
 * @param accumulation batches a step of the optimiser, 1 to 1024
 * @param tokens longest text in tokens, marks included, 8 to 512; the rest is cut
 * @param rate highest learning rate, (0, 1]
 * @param headRate the heads' own highest rate
 * @param warmup share of the steps over which rates rise, [0, 1]
 * @param decay weight decay, apart from the gradient, [0, 1]
 * @param layerDecay each layer's rate is this much of the layer's above, (0, 1]; 1 is one rate for all
 * @param clip longest gradient, its norm over all weights
 * @param smoothing share of a target spread over all labels, [0, 0.5]
 * @param focal focusing exponent of Lin et al., ICCV 2017, [0, 5]; 0 is plain cross-entropy
 * @param balance how far rare labels weigh more: their weight is (most frequent / own)^balance, [0, 1]
 * @param average decay of the weights' moving average which is judged and kept, [0, 1); 0 keeps the last weights
 * @param summed whether a text's losses are added up over its labels and heads that know nothing of it count as 0, so that a
 *     label weighs the same however many heads and texts know theirs; else each head's loss is the mean over what it knows
 * @param patience passes without a better score before it stops
 * @param seed of the order of the data, the added weights and dropout
 * @param optimizer that moves the weights
 * @param adversary how far the token vectors are pushed for the worse in a second look at each batch, [0, 100]; 0 is no second
 *     look
 * @param contrast share of the supervised contrastive loss beside that of the labels, [0, 1]; 0 is none of it
 */
public record FineTuneOptions(
        int epochs,
        int batch,
        int accumulation,
        int tokens,
        double rate,
        double headRate,
        double warmup,
        double decay,
        double layerDecay,
        double clip,
        double smoothing,
        double focal,
        double balance,
        double average,
        boolean summed,
        int patience,
        long seed,
        OptimizerOptions optimizer,
        double adversary,
        double contrast) {
    /** Room for the two marks and a few words. */
    public static final int FEWEST_TOKENS = 8;

    /** What the encoders can read. */
    public static final int MOST_TOKENS = 512;

    public FineTuneOptions {
        Require.inRange("epochs", epochs, 1, 1000);
        Require.inRange("batch", batch, 1, 1024);
        Require.inRange("accumulation", accumulation, 1, 1024);
        Require.inRange("tokens", tokens, FEWEST_TOKENS, MOST_TOKENS);
        Require.inRange("rate", rate, Double.MIN_VALUE, 1);
        Require.inRange("headRate", headRate, Double.MIN_VALUE, 1);
        Require.inRange("warmup", warmup, 0, 1);
        Require.inRange("decay", decay, 0, 1);
        Require.inRange("layerDecay", layerDecay, 0.01, 1);
        Require.inRange("clip", clip, 1e-6, 1e6);
        Require.inRange("smoothing", smoothing, 0, 0.5);
        Require.inRange("focal", focal, 0, 5);
        Require.inRange("balance", balance, 0, 1);
        Require.inRange("average", average, 0, 0.99999);
        Require.inRange("patience", patience, 1, 1000);
        Require.inRange("adversary", adversary, 0, 100);
        Require.inRange("contrast", contrast, 0, 1);
    }

    /** Each by the option that sets it, or by its name here, as a run is known by them. */
    RunFacts facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("--epochs", Integer.toString(epochs));
        facts.put("--batch", Integer.toString(batch));
        facts.put("--accumulation", Integer.toString(accumulation));
        facts.put("--tokens", Integer.toString(tokens));
        facts.put("--rate", Double.toString(rate));
        facts.put("the heads' rate", Double.toString(headRate));
        facts.put("warmup", Double.toString(warmup));
        facts.put("decay", Double.toString(decay));
        facts.put("layer decay", Double.toString(layerDecay));
        facts.put("clip", Double.toString(clip));
        facts.put("--smoothing", Double.toString(smoothing));
        facts.put("--focal", Double.toString(focal));
        facts.put("--balance", Double.toString(balance));
        facts.put("average", Double.toString(average));
        facts.put("summed", Boolean.toString(summed));
        facts.put("--patience", Integer.toString(patience));
        facts.put("--seed", Long.toString(seed));
        facts.put("--optimizer", optimizer.toString());
        facts.put("--fgm", Double.toString(adversary));
        facts.put("--contrastive", Double.toString(contrast));
        return new RunFacts(facts);
    }

    /** With AdamW, no adversary and no contrast. */
    public FineTuneOptions(
            int epochs,
            int batch,
            int accumulation,
            int tokens,
            double rate,
            double headRate,
            double warmup,
            double decay,
            double layerDecay,
            double clip,
            double smoothing,
            double focal,
            double balance,
            double average,
            boolean summed,
            int patience,
            long seed) {
        this(
                epochs,
                batch,
                accumulation,
                tokens,
                rate,
                headRate,
                warmup,
                decay,
                layerDecay,
                clip,
                smoothing,
                focal,
                balance,
                average,
                summed,
                patience,
                seed,
                new OptimizerOptions.AdamW(),
                0,
                0);
    }

    /** As it is, but moved by another optimiser. */
    public FineTuneOptions movedBy(OptimizerOptions other) {
        return with(other, adversary, contrast);
    }

    /** As it is, but with the token vectors pushed so far in a second look at each batch. */
    public FineTuneOptions withAdversary(double radius) {
        return with(optimizer, radius, contrast);
    }

    /** As it is, but with so much of the supervised contrastive loss. */
    public FineTuneOptions withContrast(double weight) {
        return with(optimizer, adversary, weight);
    }

    /** As it is, but with so many texts at once, and of each so many tokens. */
    public FineTuneOptions reading(int texts, int longest) {
        return with(texts, longest, balance, patience, seed);
    }

    /** As it is, but with every label weighing the same, however rare it is. */
    public FineTuneOptions weighingLabelsAlike() {
        return with(batch, tokens, 0, patience, seed);
    }

    /** As it is, but from another seed, and with all its passes made. */
    public FineTuneOptions from(long otherSeed) {
        return with(batch, tokens, balance, epochs, otherSeed);
    }

    private FineTuneOptions with(OptimizerOptions otherOptimizer, double otherAdversary, double otherContrast) {
        return with(batch, tokens, balance, patience, seed, otherOptimizer, otherAdversary, otherContrast);
    }

    private FineTuneOptions with(
            int otherBatch, int otherTokens, double otherBalance, int otherPatience, long otherSeed) {
        return with(otherBatch, otherTokens, otherBalance, otherPatience, otherSeed, optimizer, adversary, contrast);
    }

    private FineTuneOptions with(
            int otherBatch,
            int otherTokens,
            double otherBalance,
            int otherPatience,
            long otherSeed,
            OptimizerOptions otherOptimizer,
            double otherAdversary,
            double otherContrast) {
        return new FineTuneOptions(
                epochs,
                otherBatch,
                accumulation,
                otherTokens,
                rate,
                headRate,
                warmup,
                decay,
                layerDecay,
                clip,
                smoothing,
                focal,
                otherBalance,
                average,
                summed,
                otherPatience,
                otherSeed,
                otherOptimizer,
                otherAdversary,
                otherContrast);
    }
}
