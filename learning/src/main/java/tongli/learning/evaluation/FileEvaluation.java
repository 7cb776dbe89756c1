package tongli.learning.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import tongli.core.Coded;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.emotion.EmotionTiers;
import tongli.perception.emotion.FastEmotionReader;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.encoder.Precision;

/**
 * Judges one task of a model on labelled files, one text at a time in the numbers it is served in. {@link #run} reads in one a
 * text that is served in several windows (over 160 characters in Chinese, 480 in English); {@link #ofTier} reads it as it is
 * served. Stateless.
 */
public final class FileEvaluation {
    private FileEvaluation() {}

    /**
     * What to judge.
     *
     * @param model empty for the model of emotion that ships
     * @param task a head's name, or of a model of emotion a taxonomy
     * @param names what the file calls labels that the model calls otherwise
     */
    public record Options(
            Optional<Path> model, String task, Language language, Precision precision, Map<String, String> names) {
        public Options {
            names = Map.copyOf(names);
        }
    }

    /**
     * @param progress told how many texts were read, now and then
     * @throws IOException if the file of the model is none
     * @throws IllegalArgumentException if model, task and labels do not fit one another
     */
    public static Judged run(Options options, LabelledFile file, IntConsumer progress) throws IOException {
        try (TaskReader reader =
                TaskReader.open(options.model(), options.task(), options.language(), options.precision())) {
            return by(reader, options.names(), file, progress);
        }
    }

    /** As {@link #run}, by a reader that is open. */
    public static Judged by(TaskReader reader, Map<String, String> names, LabelledFile file, IntConsumer progress) {
        List<TaskReader.Answer> answers = TextByText.read(file.rows(), reader::read, progress);
        return Judged.of(reader.labels(), file.rows(), names, answers);
    }

    /**
     * As {@link #run}, by a tier of the models of emotion that ship, each text through the reader that serves it. Where the file
     * tells no slices, they are who answered.
     *
     * @throws IllegalArgumentException if a model or another precision is asked for, or the tier does not tell the taxonomy
     */
    public static Judged ofTier(Options options, LabelledFile file, Tier tier, IntConsumer progress) {
        Taxonomy taxonomy = Coded.find(Taxonomy.class, options.task())
                .filter(known -> tier != Tier.FAST || FastEmotionReader.reads(known))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the tier %s does not tell \"%s\"; choose with --task".formatted(tier.code(), options.task())));
        if (options.model().isPresent() || options.precision() != Precision.INT8) {
            throw new IllegalArgumentException("a tier is of the models that ship, as they are served");
        }
        boolean sliced = file.rows().stream().anyMatch(row -> !row.slice().isEmpty());
        List<TaskReader.Answer> answers = new ArrayList<>();
        List<LabelledFile.Row> rows = new ArrayList<>();
        try (TextEmotionReader full = TextEmotionReader.bundled()) {
            EmotionReader reader = EmotionTiers.over(full).reader(tier);
            for (LabelledFile.Row row : file.rows()) {
                TaskReader.requireAlone(row);
                EmotionReading reading =
                        reader.read(new EmotionQuery(row.text(), Optional.of(options.language()), taxonomy, false));
                answers.add(answer(taxonomy, reading));
                rows.add(sliced ? row : row.in(reading.model().id()));
                if (answers.size() % 500 == 0) {
                    progress.accept(answers.size());
                }
            }
        }
        return Judged.of(taxonomy.labels(), rows, options.names(), answers);
    }

    private static TaskReader.Answer answer(Taxonomy taxonomy, EmotionReading reading) {
        List<String> labels = taxonomy.labels();
        double[] shares = new double[labels.size()];
        boolean[] asserted = new boolean[labels.size()];
        reading.emotions().forEach(emotion -> shares[labels.indexOf(emotion.label())] = emotion.probability());
        reading.labels().forEach(label -> asserted[labels.indexOf(label)] = true);
        return new TaskReader.Answer(shares, asserted);
    }
}
