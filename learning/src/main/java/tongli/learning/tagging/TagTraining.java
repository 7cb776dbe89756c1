package tongli.learning.tagging;

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
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.tagging.BioTags;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * From texts with marked spans to a model that marks them: every token of the encoder's last layer gets a tag, by one dense layer
 * over it. Split, near duplicates, resuming and the card are as for labels of texts.
 */
public final class TagTraining {
    /** Of the head, and what {@code --task} asks for. */
    public static final String TASK = "tag";

    private TagTraining() {}

    /**
     * What to train.
     *
     * @param data files of marked texts, read as one
     * @param tuning a file of its own to judge passes on; empty takes a tenth of the texts
     * @param seed of the split
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            Language language, List<Path> data, Optional<Path> tuning, Path out, long seed, String commandLine) {
        public Options {
            data = List.copyOf(data);
        }
    }

    /**
     * What came of it.
     *
     * @param dropped training texts that nearly repeat a tuning text
     * @param unlearnt training spans that leave no trace, by the reason
     * @param report on the tuning texts, which also chose the best pass
     */
    public record Outcome(
            Path model, int training, int tuning, int dropped, TagTargets.Unlearnt unlearnt, SpanReport report) {}

    /** @throws IOException if a file is missing or malformed, or the folder cannot be written */
    public static Outcome run(Options options, EncoderLearner learner, InstantSource clock) throws IOException {
        TaggedFile data = TaggedFile.readAll(options.data());
        if (data.labels().isEmpty()) {
            throw new IOException(options.data().get(0) + ": no text has a span; mark some to learn from");
        }
        Optional<TaggedFile> own = options.tuning().isPresent()
                ? Optional.of(TaggedFile.read(options.tuning().get()))
                : Optional.empty();
        ApartTexts<TaggedText> parts = ApartTexts.of(
                data.texts(),
                own.map(TaggedFile::texts),
                TaggedText::text,
                TaggedText::text,
                options.seed(),
                options.data().get(0));
        List<String> labels = TaggedFile.labels(parts.training());
        if (labels.isEmpty()) {
            throw new IOException(
                    "all texts with a span are there to tune on; give more of them, or others with --dev");
        }
        BioTags tags = BioTags.of(labels);
        for (String label : TaggedFile.labels(parts.tuning())) {
            if (!tags.labels().contains(label)) {
                throw new IOException(
                        "the texts to tune on have the label \"%s\", which no training text has; the labels are %s: give more texts with it, or others with --dev"
                                .formatted(label, String.join(", ", tags.labels())));
            }
        }
        Files.createDirectories(options.out());
        try (EncoderTokenizer tokenizer =
                PretrainedEncoder.of(options.language()).openTokenizer()) {
            TagTargets targets =
                    new TagTargets(tags, tokenizer, learner.training().tokens());
            List<TaskText> training = parts.training().stream().map(targets::of).toList();
            TagTargets.Unlearnt unlearnt = targets.unlearnt();
            TagJudge judge = new TagJudge(tags, parts.tuning(), targets);
            TaskHead head = new TaskHead(TASK, TaskHead.Kind.TAGS, tags.names());
            Map<String, String> provenance = Provenance.of(
                    options.commandLine(),
                    options.seed(),
                    learner,
                    data.sha256(),
                    own.map(TaggedFile::sha256).orElse(Map.of()));
            Learner.Learnt learnt = learner.learn(head, training, judge.targets(), judge);
            Provenance.date(provenance, clock);
            Path model = options.out().resolve(TaskModelFile.NAME);
            learnt.writeUncalibrated(model, options.language(), head, provenance);
            Outcome outcome = new Outcome(
                    model,
                    training.size(),
                    parts.tuning().size(),
                    parts.dropped(),
                    unlearnt,
                    judge.report(learnt.tuned()));
            Files.writeString(
                    options.out().resolve("report.txt"), outcome.report().toTable());
            Files.writeString(options.out().resolve("card.md"), TagCard.of(options, tags, provenance, outcome));
            return outcome;
        }
    }
}
