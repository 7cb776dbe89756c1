package tongli.cli.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import tongli.cli.terminal.WorkFailed;
import tongli.perception.encoder.TaskModelFile;

/** A trained model on disk: its file, or the folder that {@code learn train --out} wrote. */
final class ModelPlace {
    private ModelPlace() {}

    /** @throws WorkFailed if there is none */
    static Path of(Path given) {
        Path file = Files.isDirectory(given) ? given.resolve(TaskModelFile.NAME) : given;
        if (!Files.isRegularFile(file)) {
            throw new WorkFailed(
                    "%s does not exist; give --model the file, or the --out of `learn train`".formatted(file));
        }
        return file;
    }
}
