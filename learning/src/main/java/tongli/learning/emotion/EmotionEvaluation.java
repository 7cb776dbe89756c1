package tongli.learning.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.encoder.Precision;

/** Judges a model on the tuning parts, beside the linear baseline fitted on the same training part. */
public final class EmotionEvaluation {
    private EmotionEvaluation() {}

    /**
     * What to judge.
     *
     * @param tasks of the language
     * @param model empty for the one that ships
     * @param seed of the baseline
     */
    public record Options(
            List<EmotionTask> tasks,
            Language language,
            EmotionSet.Folders folders,
            Optional<Path> model,
            Precision precision,
            long seed) {}

    /** One report a task and set. @throws IOException if the model or a set is missing or malformed */
    public static List<EmotionReport> run(Options options, Consumer<String> say) throws IOException {
        EmotionTexts texts = EmotionTexts.read(options.folders(), options.language());
        try (EmotionModel model = open(options)) {
            say.accept("reading the tuning parts");
            List<TuningPart> parts = TuningPart.read(model, texts.tuning());
            return EmotionReport.of(
                    model.heads(),
                    options.tasks(),
                    parts,
                    texts,
                    new EmotionReport.Options(options.language(), options.seed()));
        }
    }

    private static EmotionModel open(Options options) throws IOException {
        return options.model().isPresent()
                ? EmotionModel.open(options.model().get(), options.language(), options.precision())
                : EmotionModel.bundled(options.language(), options.precision());
    }
}
