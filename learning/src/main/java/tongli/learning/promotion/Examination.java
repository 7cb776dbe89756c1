package tongli.learning.promotion;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.registry.GateNote;
import tongli.perception.registry.RegisteredModel;

/**
 * A model that wants to serve, beside the one that does, on the holdout: each is read once, in the numbers it is served in.
 *
 * @param candidate whose files were checked
 * @param opening opens the candidate by what was checked
 * @param task what it tells, as figures name it
 * @param judged the candidate on the holdout
 * @param beside what it is compared with
 * @param nanos a clock that only runs forward
 */
record Examination(
        RegisteredModel candidate,
        Opening opening,
        String task,
        LabelledFile holdout,
        Judged judged,
        Beside beside,
        LongSupplier nanos) {

    /**
     * @param serving what serves; empty where nothing does
     * @param progress told how many texts were read
     * @throws IOException if a model is none, or the holdout has labels that the candidate does not tell
     */
    static Examination of(
            RegisteredModel candidate,
            Opening opening,
            String task,
            Optional<Opening> serving,
            LabelledFile holdout,
            LongSupplier nanos,
            IntConsumer progress)
            throws IOException {
        try {
            Judged judged;
            try (TaskReader reader = opening.open()) {
                List<String> strange = strange(holdout, reader);
                if (!strange.isEmpty()) {
                    throw new IOException(
                            "the holdout has the labels %s, which the model does not tell; it tells %s: name them alike there"
                                    .formatted(String.join(", ", strange), String.join(", ", reader.labels())));
                }
                judged = FileEvaluation.by(reader, Map.of(), holdout, progress);
            }
            Beside beside = serving.isPresent() ? beside(serving.get(), holdout, progress) : new Beside.Nothing();
            return new Examination(candidate, opening, task, holdout, judged, beside, nanos);
        } catch (IllegalArgumentException unfit) {
            throw new IOException("the holdout and the model do not fit: %s".formatted(unfit.getMessage()), unfit);
        }
    }

    private static Beside beside(Opening serving, LabelledFile holdout, IntConsumer progress) {
        try (TaskReader reader = serving.open()) {
            List<String> strange = strange(holdout, reader);
            return strange.isEmpty()
                    ? new Beside.Serving(FileEvaluation.by(reader, Map.of(), holdout, progress))
                    : new Beside.Unlike(GateNote.of("unlike_serving", String.join(", ", strange)));
        } catch (IOException refused) {
            return new Beside.Unlike(GateNote.of("serving_refused", String.valueOf(refused.getMessage())));
        }
    }

    private static List<String> strange(LabelledFile holdout, TaskReader reader) {
        return holdout.labels().stream()
                .filter(label -> !reader.labels().contains(label))
                .toList();
    }
}
