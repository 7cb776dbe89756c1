package tongli.learning.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import tongli.core.Language;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.encoder.Precision;

/**
 * Judges one task of a model on labelled files, one text at a time in the numbers it is served in. A text that is served in
 * several windows (over 160 characters in Chinese, 480 in English) is read in one here. Stateless.
 */
public final class FileEvaluation {
    private FileEvaluation() {}

    /**
     * What to judge.
     *
     * @param model empty for the model of emotion that ships
     * @param task a head's name, or of a model of emotion a taxonomy
     * @param data read as one
     * @param names what the files call labels that the model calls otherwise
     */
    public record Options(
            Optional<Path> model,
            String task,
            Language language,
            Precision precision,
            List<Path> data,
            LabelledFile.Columns columns,
            Map<String, String> names) {
        public Options {
            data = List.copyOf(data);
            names = Map.copyOf(names);
        }

        /** The same by another model. */
        public Options by(Path other) {
            return new Options(Optional.of(other), task, language, precision, data, columns, names);
        }
    }

    /**
     * @param progress told how many texts were read, now and then
     * @throws IOException if a file is missing or malformed
     * @throws IllegalArgumentException if model, task and labels do not fit one another
     */
    public static Judged run(Options options, IntConsumer progress) throws IOException {
        LabelledFile file = LabelledFile.readAll(options.data(), options.columns());
        try (TaskReader reader =
                TaskReader.open(options.model(), options.task(), options.language(), options.precision())) {
            List<TaskReader.Answer> answers = new ArrayList<>();
            for (LabelledFile.Row row : file.rows()) {
                answers.add(reader.read(row));
                if (answers.size() % 500 == 0) {
                    progress.accept(answers.size());
                }
            }
            return Judged.of(reader.labels(), file.rows(), options.names(), answers);
        }
    }
}
