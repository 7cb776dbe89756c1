package tongli.learning.few;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tongli.core.Require;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.LengthBuckets;

/**
 * How the ways are set. None of it is chosen on the texts that judge.
 *
 * @param epochs passes, 1 to 100; with few texts each goes over them several times
 * @param steps the fewest steps of a training, 1 to 100,000: eight texts a label would else be a handful of steps
 * @param batch texts at once, 2 to 1024
 * @param tokens longest text, {@value FineTuneOptions#FEWEST_TOKENS} to {@value FineTuneOptions#MOST_TOKENS}
 * @param rate highest learning rate; empty for what is usual for what learns
 * @param rounds of self-training, 1 to 10
 * @param confidence how sure a network must be of a text without a label to be taken at its word, [0, 1)
 * @param weight how much such a text counts beside a labelled one, or its agreement beside the labels' loss, (0, 10]
 */
public record FewSettings(
        int epochs,
        int steps,
        int batch,
        int tokens,
        OptionalDouble rate,
        int rounds,
        double confidence,
        double weight) {
    public FewSettings {
        Require.inRange("epochs", epochs, 1, 100);
        Require.inRange("steps", steps, 1, 100_000);
        Require.inRange("batch", batch, 2, 1024);
        Require.inRange("tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        rate.ifPresent(highest -> Require.inRange("rate", highest, 1e-9, 1));
        Require.inRange("rounds", rounds, 1, 10);
        Require.inRange("confidence", confidence, 0, 0.999999);
        Require.inRange("weight", weight, 1e-9, 10);
    }

    public static FewSettings usual() {
        return new FewSettings(3, 200, 32, 64, OptionalDouble.empty(), 3, 0.8, 1);
    }

    /** Every label weighs the same: of each as many texts are drawn. */
    FineTuneOptions training(TuningMethod method, long seed) {
        double highest = rate.orElse(method.usualRate());
        return new FineTuneOptions(
                epochs,
                batch,
                1,
                tokens,
                highest,
                Math.max(highest, 1e-3),
                0.06,
                0.01,
                1,
                1,
                0,
                0,
                0,
                0.99,
                false,
                epochs,
                seed);
    }

    /** How often a pass goes over so many texts, so that the steps are enough. */
    int repeats(int texts) {
        int once = LengthBuckets.count(texts, batch) * epochs;
        return Math.max(1, LengthBuckets.count(steps, once));
    }

    /** Those of every way that is trained. */
    Map<String, String> common() {
        Map<String, String> common = new LinkedHashMap<>();
        common.put("epochs", Integer.toString(epochs));
        common.put("fewest steps", Integer.toString(steps));
        common.put("batch", Integer.toString(batch));
        common.put("tokens", Integer.toString(tokens));
        common.put("rate", rate.isPresent() ? Double.toString(rate.getAsDouble()) : "usual");
        return common;
    }
}
