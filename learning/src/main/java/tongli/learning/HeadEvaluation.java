package tongli.learning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.core.Language;
import tongli.learning.corpus.HeadTask;
import tongli.perception.text.BundledHeads;
import tongli.perception.text.EmotionHead;
import tongli.perception.text.HeadFile;

/** Judges a head on the tuning parts, beside the linear baseline fitted on the same training part. */
public final class HeadEvaluation {
    private HeadEvaluation() {}

    /**
     * @param heads the folder of {@code LANG-TASK.head}; empty for the heads that ship
     * @param work where encoded features are kept between runs
     * @param seed of the baseline
     */
    public record Options(HeadTask task, Language language, Path data, Optional<Path> heads, Path work, long seed) {}

    /** One report a set. @throws IOException if the head or a set is missing or malformed */
    public static List<HeadReport> run(Options options, Consumer<String> progress) throws IOException {
        EmotionHead head = head(options);
        EmotionRows rows = HeadTraining.read(
                options.task(),
                options.language(),
                options.data(),
                options.work(),
                head.weights().wideBits(),
                progress);
        return HeadReport.of(head, rows, options.seed());
    }

    private static EmotionHead head(Options options) throws IOException {
        if (options.heads().isEmpty()) {
            return BundledHeads.load(options.language(), options.task().taxonomy());
        }
        Path file = options.heads()
                .get()
                .resolve(options.language().code() + "-" + options.task().code() + ".head");
        try (InputStream stream = Files.newInputStream(file)) {
            return HeadFile.read(stream);
        }
    }
}
