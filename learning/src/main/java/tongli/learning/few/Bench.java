package tongli.learning.few;

import java.time.InstantSource;
import tongli.learning.finetune.FineTuner;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;

/**
 * What every way learns with.
 *
 * @param encoder as it begins; stays as it is
 * @param readFirst whether the encoder's makers read a sentence from its first token, and not from the mean of all
 * @param progress told as training goes on
 */
public record Bench(
        EncoderWeights encoder,
        EncoderTokenizer tokenizer,
        boolean readFirst,
        InstantSource clock,
        FineTuner.Progress progress) {}
