package tongli.learning.pretrain;

import java.util.Locale;
import java.util.Map;
import tongli.learning.finetune.Provenance;

/** The page that stands beside an encoder whose pretraining went on. Stateless. */
final class PretrainCard {
    private PretrainCard() {}

    static String of(String base, Pretraining.Outcome outcome, Map<String, String> provenance) {
        return String.format(
                Locale.ROOT,
                """
                # %s, further pretrained

                It went on guessing hidden words of %,d pieces of text (%,d texts more were left out, as they nearly repeat one kept
                apart). On %,d pieces kept apart:

                | | before | after |
                |---|---|---|
                | loss, nats a hidden token (15 %%, whole words) | %.3f | %.3f |
                | pseudo-perplexity, tokens hidden one by one | %.1f | %.1f |

                Before is the encoder as it came under a head that had learnt to guess from it. The head goes on learning after that too, so
                not all of the difference is the encoder's. The texts kept apart chose the best pass. Whether a task gains by it, only
                that task can tell: train it with `./tongli learn train --encoder` and without.

                | | |
                |---|---|
                %s
                """,
                base,
                outcome.training(),
                outcome.dropped(),
                outcome.heldOut(),
                outcome.lossBefore(),
                outcome.lossAfter(),
                outcome.pseudoPerplexityBefore(),
                outcome.pseudoPerplexityAfter(),
                Provenance.rows(provenance));
    }
}
