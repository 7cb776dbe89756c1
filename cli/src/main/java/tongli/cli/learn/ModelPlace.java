package tongli.cli.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import tongli.cli.terminal.WorkFailed;
import tongli.perception.encoder.TaskModelFile;

/** A trained model on disk: its file, or the folder that {@code learn train --out} wrote. */
public final class ModelPlace {
    private ModelPlace() {}

    /** The one of {@code --model}. @throws WorkFailed if there is none */
    static Path of(Path given) {
        return of(given, "--model");
    }

    /**
     * @param option by which it was given, for the message
     * @throws WorkFailed if there is none
     */
    public static Path of(Path given, String option) {
        Path file = Files.isDirectory(given) ? given.resolve(TaskModelFile.NAME) : given;
        if (!Files.isRegularFile(file)) {
            throw new WorkFailed(
                    "%s does not exist; give %s the file, or the --out of `learn train`".formatted(file, option));
        }
        return file;
    }
}
