package tongli.learning.pretrain;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts kept apart, with the same tokens hidden every time, so that what two models make of them may be compared.
 *
 * <p>The pseudo-perplexity is exp(−mean of log P(token | all others)), each token hidden by itself (Salazar et al., ACL 2020),
 * over the first 2,000 tokens or so. Not safe for many threads, as the models are not.
 */
final class HeldOut {
    private static final int TOKENS_AT_ONCE = 4096;
    private static final int TOKENS_ONE_BY_ONE = 2000;

    private final List<MaskedBatch> hidden;
    private final List<MaskedBatch> oneByOne;

    /** @param loss the mean of −log P over hidden tokens, in nats */
    record Judged(double loss, double pseudoPerplexity) {}

    HeldOut(List<Line> lines, Masking masking, long seed) {
        Random random = new Random(seed);
        hidden = batches(lines.stream().map(line -> masking.hide(line, random)).toList());
        List<Masking.Masked> copies = new ArrayList<>();
        for (Line line : lines) {
            if (copies.size() < TOKENS_ONE_BY_ONE) {
                copies.addAll(masking.oneByOne(line));
            }
        }
        oneByOne = batches(copies);
    }

    private static List<MaskedBatch> batches(List<Masking.Masked> lines) {
        List<MaskedBatch> batches = new ArrayList<>();
        int longest = lines.stream().mapToInt(line -> line.ids().length).max().orElse(1);
        int atOnce = Math.max(1, TOKENS_AT_ONCE / longest);
        for (int from = 0; from < lines.size(); from += atOnce) {
            batches.add(MaskedBatch.of(lines.subList(from, Math.min(lines.size(), from + atOnce))));
        }
        return batches;
    }

    double loss(MaskedLanguageModel model) {
        return surprise(model, hidden);
    }

    Judged judged(MaskedLanguageModel model) {
        return new Judged(loss(model), Math.exp(surprise(model, oneByOne)));
    }

    private static double surprise(MaskedLanguageModel model, List<MaskedBatch> batches) {
        double sum = 0;
        int tokens = 0;
        for (MaskedBatch batch : batches) {
            try (NDManager step = model.newStep()) {
                sum -= model.logLikelihoods(batch, step, false).sum().getFloat();
            }
            tokens += batch.truth().length;
        }
        return sum / tokens;
    }
}
