package tongli.learning.continual;

import java.nio.file.Path;
import java.util.List;
import tongli.core.Require;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;

/**
 * Which remedies learn a stream, and how.
 *
 * @param data the folder to which the manifest's paths are relative
 * @param manifestSha256 of the manifest's file
 * @param remedies each once
 * @param seeds of the draw of the texts, the network and the order; each once
 * @param method of the encoder's training; the encoder itself stays as it is
 * @param training its seed is replaced by each run's; all its passes are made, and no label weighs more than another: a task's texts
 *     would give labels that only remembered texts have the most weight of all, and so more to remedies that remember texts
 * @param out gets a folder for each remedy and seed
 * @param commandLine that makes the same run again, for the card
 */
public record ContinualOptions(
        StreamManifest manifest,
        Path data,
        String manifestSha256,
        List<RemedyKind> remedies,
        List<Long> seeds,
        TuningOptions method,
        FineTuneOptions training,
        RemedySettings settings,
        Path out,
        String commandLine) {
    public ContinualOptions {
        remedies = Require.notEmpty("remedies", remedies).stream().distinct().toList();
        seeds = Require.notEmpty("seeds", seeds).stream().distinct().toList();
        training = training.weighingLabelsAlike();
        if (method.method() == TuningMethod.FULL || method.method() == TuningMethod.ADALORA) {
            throw new IllegalArgumentException(
                    "the method %s does not go with a stream; choose lora, adapter, prefix or head"
                            .formatted(method.method().code()));
        }
    }

    /** As a run of one seed is trained. */
    FineTuneOptions training(long seed) {
        return training.from(seed);
    }
}
