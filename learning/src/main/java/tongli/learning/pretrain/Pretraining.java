package tongli.learning.pretrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Require;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Passes;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Lets an encoder go on guessing hidden words, now of a user's own unlabelled texts, in two parts: first only the small head that
 * guesses learns, as the encoders come without one; then all does. What the first part reaches is what the encoder knew
 * before. Either part goes on after a kill. One run a process at a time.
 */
public final class Pretraining {
    private static final int HEAD_PASSES = 2;
    private static final double HEAD_RATE = 2e-3;

    /** The head has learnt when the encoder begins to: it needs no more than a little. */
    private static final double LATER_HEAD_RATE = 5;

    private static final double DROPOUT = 0.1;

    /** Rows that have no gradient must stay as they are. */
    private static final double NO_DECAY = 0;

    /** The most tokens of a batch: each hidden one has a probability for every token there is. */
    public static final int TOKENS_AT_ONCE = 16_384;

    private Pretraining() {}

    /**
     * What to train on, and how.
     *
     * @param data files as {@link tongli.learning.corpus.TextFile} reads them
     * @param field of the text, in files that have such
     * @param epochs passes over the texts in which all learns, 1 to 1000
     * @param batch pieces of text a step
     * @param tokens longest piece, marks included
     * @param rate highest learning rate of the encoder
     * @param seed of all chance
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            Language language,
            List<Path> data,
            String field,
            Path out,
            int epochs,
            int batch,
            int tokens,
            double rate,
            long seed,
            String commandLine) {
        public Options {
            data = Require.notEmpty("data", data);
            Require.inRange("batch times tokens", (double) batch * tokens, 1, TOKENS_AT_ONCE);
        }
    }

    /**
     * What came of it, in nats a hidden token, and as pseudo-perplexity.
     *
     * @param training pieces of text that trained
     * @param heldOut pieces kept apart
     * @param dropped texts left out because they nearly repeat one kept apart
     */
    public record Outcome(
            Path folder,
            int training,
            int heldOut,
            int dropped,
            double lossBefore,
            double lossAfter,
            double pseudoPerplexityBefore,
            double pseudoPerplexityAfter) {}

    /** @throws IOException if a file is missing, malformed or too small, or the folder cannot be written */
    public static Outcome run(Options options, InstantSource clock, FineTuner.Progress progress) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(options.language());
        return run(options, EncoderWeights.of(encoder), clock, progress);
    }

    static Outcome run(Options options, EncoderWeights began, InstantSource clock, FineTuner.Progress progress)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(options.language());
        TextParts parts;
        Masking masking;
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            parts = TextParts.read(options.data(), options.field(), tokenizer, options.tokens(), options.seed());
            long unknown = tokenizer.unknownId();
            masking = new Masking(tokenizer.maskId(), unknown, TokenCounts.different(parts.training(), unknown));
        }
        MaskedLanguageModel.Present present = MaskedLanguageModel.Present.of(parts.training(), masking.mask());
        HeldOut heldOut = new HeldOut(parts.heldOut(), masking, options.seed());
        Map<String, Tensor> head =
                MaskedLanguageModel.initial(began.width(), TokenCounts.logShares(parts.training(), began.tokens()));
        HeldOut.Judged before;
        try (MaskedLanguageModel model = new MaskedLanguageModel(began, false, 0, present, head, options.seed())) {
            Path folder = options.out().resolve("head");
            learn(
                    model,
                    training(options, HEAD_PASSES, HEAD_RATE, HEAD_RATE),
                    parts,
                    heldOut,
                    masking,
                    folder,
                    clock,
                    progress);
            head = model.learnt();
            before = heldOut.judged(model);
        }
        try (MaskedLanguageModel model = new MaskedLanguageModel(began, true, DROPOUT, present, head, options.seed())) {
            double headRate = Math.min(1, LATER_HEAD_RATE * options.rate());
            FineTuneOptions training = training(options, options.epochs(), options.rate(), headRate);
            learn(model, training, parts, heldOut, masking, options.out(), clock, progress);
            HeldOut.Judged after = heldOut.judged(model);
            Outcome outcome = new Outcome(
                    options.out(),
                    parts.training().size(),
                    parts.heldOut().size(),
                    parts.dropped(),
                    before.loss(),
                    after.loss(),
                    before.pseudoPerplexity(),
                    after.pseudoPerplexity());
            Map<String, String> provenance = provenance(options, training, parts, clock);
            new AdaptedEncoder(encoder.name(), options.language(), model.encoderWeights(), provenance)
                    .write(options.out());
            Files.writeString(options.out().resolve("card.md"), PretrainCard.of(encoder.name(), outcome, provenance));
            Passes.forget(options.out()); // the head's bias tells how often each token came
            Passes.forget(options.out().resolve("head"));
            return outcome;
        }
    }

    private static void learn(
            MaskedLanguageModel model,
            FineTuneOptions training,
            TextParts parts,
            HeldOut heldOut,
            Masking masking,
            Path folder,
            InstantSource clock,
            FineTuner.Progress progress)
            throws IOException {
        GuessingWork work =
                new GuessingWork(model, parts.training(), heldOut, masking, training.batch(), training.seed());
        new Passes(model, training, parts.facts(), folder, clock, progress).run(work, work.batches());
    }

    private static FineTuneOptions training(Options options, int epochs, double rate, double headRate) {
        return new FineTuneOptions(
                epochs,
                options.batch(),
                1,
                options.tokens(),
                rate,
                headRate,
                0.1,
                NO_DECAY,
                1,
                1,
                0,
                0,
                0,
                0,
                false,
                epochs,
                options.seed());
    }

    private static Map<String, String> provenance(
            Options options, FineTuneOptions training, TextParts parts, InstantSource clock) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", options.commandLine());
        provenance.put("seed", Long.toString(options.seed()));
        provenance.put("training", training.toString());
        parts.sha256().forEach((file, sha256) -> provenance.put("sha256 " + file.getFileName(), sha256));
        provenance.put("trained", clock.instant().toString());
        provenance.put("java", Runtime.version().toString());
        return provenance;
    }
}
