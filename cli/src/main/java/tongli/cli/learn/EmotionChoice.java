package tongli.cli.learn;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.learning.corpus.EmotionSet;

/** Where the sets lie that the models of emotion are trained on and judged by. */
final class EmotionChoice {
    /** The task that trains or judges the whole model. */
    static final String EMOTION = "emotion";

    static final String AUTHORED =
            "In Chinese the folder of authored lines may follow (default: docs/data/zh-emotion).";

    private static final Path AUTHORED_FOLDER = Path.of("docs", "data", "zh-emotion");

    private EmotionChoice() {}

    /**
     * @param data the folder of sets, then perhaps that of authored lines
     * @throws ParameterException if there are more
     */
    static EmotionSet.Folders folders(CommandSpec spec, List<Path> data) {
        if (data.size() > 2) {
            throw new ParameterException(
                    spec.commandLine(), "--data takes the folder of sets, and then only that of authored lines.");
        }
        return new EmotionSet.Folders(data.get(0), data.size() > 1 ? data.get(1) : AUTHORED_FOLDER);
    }
}
