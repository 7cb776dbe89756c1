package tongli.learning.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.learning.finetune.ApartTexts;
import tongli.learning.finetune.EncoderLearner;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.Provenance;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.StepLabels;

/**
 * From texts with labels in their order to a model that tells both: a small decoder over the token states of the encoder's last layer,
 * taught with the right label before each step and let tell by itself afterwards. Split, near duplicates, resuming and the card are as for
 * labels of texts. What is reckoned, and by whom it was thought of, stands at {@link tongli.perception.sequence.StepDecoder}.
 */
public final class SequenceTraining {
    private SequenceTraining() {}

    /**
     * What to train.
     *
     * @param task the head's name
     * @param data files of texts, read as one
     * @param tuning a file of its own to judge passes on; empty takes a tenth of the texts
     * @param seed of the split and the intervals
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            String task,
            Language language,
            List<Path> data,
            Optional<Path> tuning,
            OrderedFile.Columns columns,
            Path out,
            long seed,
            String commandLine) {
        public Options {
            data = List.copyOf(data);
        }
    }

    /**
     * What came of it.
     *
     * @param dropped training texts that nearly repeat a tuning text
     * @param several training texts with two labels or more, the only ones that an order can be learnt from
     * @param report on the tuning texts, which also chose the best pass
     */
    public record Outcome(Path model, int training, int tuning, int dropped, int several, SequenceReport report) {}

    /** @throws IOException if a file is missing or malformed, or the folder cannot be written */
    public static Outcome run(Options options, EncoderLearner learner, InstantSource clock) throws IOException {
        OrderedFile data = OrderedFile.readAll(options.data(), options.columns());
        Optional<OrderedFile> own = options.tuning().isPresent()
                ? Optional.of(OrderedFile.read(options.tuning().get(), options.columns()))
                : Optional.empty();
        ApartTexts<OrderedText> parts = ApartTexts.of(
                data.texts(),
                own.map(OrderedFile::texts),
                OrderedText::text,
                OrderedText::text,
                options.seed(),
                options.data().get(0));
        StepLabels labels = StepLabels.of(OrderedFile.labels(parts.training()));
        List<String> strange = OrderedFile.labels(parts.tuning()).stream()
                .filter(label -> !labels.labels().contains(label))
                .toList();
        if (!strange.isEmpty()) {
            throw new IOException(
                    "the texts to tune on have the labels %s, which no training text has; those have %s: give more texts with them, or others with --dev"
                            .formatted(String.join(", ", strange), String.join(", ", labels.labels())));
        }
        Files.createDirectories(options.out());
        SequenceJudge judge = new SequenceJudge(labels, parts.tuning(), options.seed());
        TaskHead head = new TaskHead(options.task(), TaskHead.Kind.STEPS, labels.names());
        Map<String, String> provenance = Provenance.of(
                options.commandLine(),
                options.seed(),
                learner,
                data.sha256(),
                own.map(OrderedFile::sha256).orElse(Map.of()));
        Learner.Learnt learnt = learner.learn(
                head,
                SequenceJudge.targets(labels, parts.training()),
                SequenceJudge.targets(labels, parts.tuning()),
                judge);
        Provenance.date(provenance, clock);
        Path model = options.out().resolve(TaskModelFile.NAME);
        learnt.writeUncalibrated(model, options.language(), head, provenance);
        Outcome outcome = new Outcome(
                model,
                parts.training().size(),
                parts.tuning().size(),
                parts.dropped(),
                (int) parts.training().stream()
                        .filter(text -> text.labels().size() > 1)
                        .count(),
                judge.report(learnt.tuned()));
        Files.writeString(options.out().resolve("report.txt"), outcome.report().toTable());
        Files.writeString(options.out().resolve("card.md"), SequenceCard.of(options, labels, provenance, outcome));
        return outcome;
    }
}
