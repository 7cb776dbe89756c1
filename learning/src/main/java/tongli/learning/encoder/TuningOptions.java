package tongli.learning.encoder;

import java.util.OptionalInt;
import tongli.core.Require;

/**
 * What of an encoder learns.
 *
 * @param rank of LoRA's products, 1 to 256
 * @param alpha LoRA's products count alpha / rank
 * @param everyProjection LoRA beside all six dense layers of a layer, and not only query and value
 * @param bottleneck width of an adapter, 1 to 1024
 * @param prefix key-value pairs before each layer, 1 to 128
 * @param dropout in the encoder and before the heads, [0, 0.9]
 * @param freeze what stays as it is under {@link TuningMethod#FULL}; nothing under the others, whose encoder stays anyway
 * @param hidden width of a layer between the encoder and each head, 1 to 4096; 0 is none
 * @param layers how many of the encoder's lowest layers are kept, 1 to 48; empty for all
 */
public record TuningOptions(
        TuningMethod method,
        int rank,
        double alpha,
        boolean everyProjection,
        int bottleneck,
        int prefix,
        double dropout,
        Freeze freeze,
        int hidden,
        OptionalInt layers) {

    public TuningOptions {
        Require.inRange("rank", rank, 1, 256);
        Require.inRange("alpha", alpha, 0, 1024);
        Require.inRange("bottleneck", bottleneck, 1, 1024);
        Require.inRange("prefix", prefix, 1, 128);
        Require.inRange("dropout", dropout, 0, 0.9);
        if (method != TuningMethod.FULL && !freeze.equals(Freeze.NONE)) {
            throw new IllegalArgumentException("only the method full has something to freeze");
        }
        Require.inRange("hidden", hidden, 0, 4096);
        layers.ifPresent(lowest -> Require.inRange("layers", lowest, 1, 48));
    }

    /** The settings of the methods' papers, scaled to a small encoder. */
    public static TuningOptions defaults(TuningMethod method) {
        return usual(method, method == TuningMethod.HEAD ? 0 : 0.1, 0);
    }

    /** The encoder as it is, with a hidden layer before each head: a perceptron of two layers over its vectors. */
    public static TuningOptions perceptron() {
        return usual(TuningMethod.HEAD, 0.2, 256);
    }

    /** As it is, but with a part of the encoder kept. @throws IllegalArgumentException if the method has nothing to freeze */
    public TuningOptions freezing(Freeze kept) {
        return new TuningOptions(
                method, rank, alpha, everyProjection, bottleneck, prefix, dropout, kept, hidden, layers);
    }

    /** As it is, but with another dropout. */
    public TuningOptions withDropout(double other) {
        return new TuningOptions(
                method, rank, alpha, everyProjection, bottleneck, prefix, other, freeze, hidden, layers);
    }

    /** As it is, but with low-rank products of another rank; they weigh as much as before (alpha is twice the rank). */
    public TuningOptions withRank(int other) {
        return new TuningOptions(
                method, other, 2.0 * other, everyProjection, bottleneck, prefix, dropout, freeze, hidden, layers);
    }

    /** As it is, but over some of the encoder's lowest layers only. */
    public TuningOptions over(OptionalInt lowest) {
        return new TuningOptions(
                method, rank, alpha, everyProjection, bottleneck, prefix, dropout, freeze, hidden, lowest);
    }

    /** Method and what bears on it, as a person would say it: a run that goes on is told what it was begun with. */
    String inWords() {
        String what = switch (method) {
            case LORA, ADALORA ->
                "rank %d, alpha %s, beside %s"
                        .formatted(rank, alpha, everyProjection ? "all dense layers" : "query and value");
            case ADAPTER -> "bottleneck " + bottleneck;
            case PREFIX -> prefix + " pairs a layer";
            case FULL -> "freeze " + freeze.code();
            case HEAD -> "heads only";
        };
        String layer = hidden == 0 ? "" : ", hidden layer of " + hidden;
        return "%s (%s%s, dropout %s)".formatted(method.code(), what, layer, dropout);
    }

    private static TuningOptions usual(TuningMethod method, double dropout, int hidden) {
        return new TuningOptions(method, 16, 32, true, 64, 16, dropout, Freeze.NONE, hidden, OptionalInt.empty());
    }
}
