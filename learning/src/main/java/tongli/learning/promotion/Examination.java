package tongli.learning.promotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.encoder.Precision;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;

/**
 * A model that wants to serve, beside the one that does, on the holdout: each is read once, in the numbers it is served in.
 *
 * @param candidate whose files were checked
 * @param serving empty where nothing serves
 * @param nanos a clock that only runs forward
 */
record Examination(
        RegisteredModel candidate,
        Optional<Path> candidateFile,
        Optional<Serving> serving,
        Gates gates,
        LabelledFile holdout,
        Judged judged,
        Optional<Judged> servingJudged,
        LongSupplier nanos) {

    /** What serves. @param file of a registered one; empty for what ships */
    record Serving(Optional<Path> file) {}

    /**
     * @param progress told how many texts were read
     * @throws IOException if the holdout is missing, another than was named, or does not fit the model
     */
    static Examination of(
            RegisteredModel candidate,
            Optional<Serving> serving,
            Gates gates,
            LabelledFile holdout,
            LongSupplier nanos,
            IntConsumer progress)
            throws IOException {
        Optional<Path> file = Optional.of(candidate.folder().resolve(RegisteredModel.WEIGHTS));
        try {
            Judged judged = FileEvaluation.run(options(candidate.slot(), gates, file), holdout, progress);
            Optional<Judged> other = serving.isPresent()
                    ? Optional.of(FileEvaluation.run(
                            options(candidate.slot(), gates, serving.get().file()), holdout, progress))
                    : Optional.empty();
            return new Examination(candidate, file, serving, gates, holdout, judged, other, nanos);
        } catch (IllegalArgumentException unfit) {
            throw new IOException("the holdout and the model do not fit: %s".formatted(unfit.getMessage()), unfit);
        }
    }

    private static FileEvaluation.Options options(Slot slot, Gates gates, Optional<Path> file) {
        return new FileEvaluation.Options(file, task(slot, gates), slot.language(), Precision.INT8, Map.of());
    }

    private static String task(Slot slot, Gates gates) {
        return slot.ships() ? gates.holdout().taxonomy().orElse("basic") : slot.task();
    }

    /** The candidate, to be asked about other texts; the caller closes it. */
    TaskReader reader() throws IOException {
        return TaskReader.open(
                candidateFile, task(candidate.slot(), gates), candidate.slot().language(), Precision.INT8);
    }
}
