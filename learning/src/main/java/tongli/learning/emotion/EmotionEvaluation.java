package tongli.learning.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.Example;
import tongli.perception.emotion.EmotionHeads;
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

    /** The figures of labels, one report a task and set, of intensity, one a set, and of affect, three a set. */
    public record Reports(List<EmotionReport> labels, List<IntensityReport> intensity, List<AffectReport> affect) {
        public Reports {
            labels = List.copyOf(labels);
            intensity = List.copyOf(intensity);
            affect = List.copyOf(affect);
        }
    }

    /** @throws IOException if the model or a set is missing or malformed */
    public static Reports run(Options options, Consumer<String> say) throws IOException {
        EmotionTexts texts = EmotionTexts.read(options.folders(), options.language());
        try (EmotionModel model = open(options)) {
            say.accept("reading the tuning parts");
            return reports(
                    model.heads(),
                    options.tasks(),
                    TuningPart.read(model, texts.tuning()),
                    texts,
                    options.language(),
                    options.seed());
        }
    }

    /** The sets of a task stand one after another. */
    static Reports reports(
            EmotionHeads heads,
            List<EmotionTask> tasks,
            List<TuningPart> parts,
            EmotionTexts texts,
            Language language,
            long seed) {
        List<EmotionReport> labels = new ArrayList<>();
        for (EmotionTask task : tasks) {
            List<Example> training = texts.training().stream()
                    .filter(text -> text.isMarkedBy(task) && text.set().teaches(task))
                    .flatMap(text -> Collections.nCopies(text.set().times(), text.as(task)).stream())
                    .toList();
            LinearBaseline baseline =
                    LinearBaseline.fit(training, language, task.labels().size(), seed);
            parts.stream()
                    .filter(part -> part.isMarkedBy(task))
                    .forEach(part -> labels.add(EmotionReport.of(heads, task, part, baseline)));
        }
        return new Reports(labels, IntensityReport.of(heads, parts), AffectReport.of(heads, parts));
    }

    private static EmotionModel open(Options options) throws IOException {
        return options.model().isPresent()
                ? EmotionModel.open(options.model().get(), options.language(), options.precision())
                : EmotionModel.bundled(options.language(), options.precision());
    }
}
