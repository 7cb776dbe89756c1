package tongli.learning.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tongli.core.Language;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.finetune.EncoderLearner;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.Provenance;
import tongli.learning.finetune.Split;
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
        Parts parts = parts(options, data);
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
            Map<String, String> provenance =
                    Provenance.of(options.commandLine(), options.seed(), learner, data.sha256(), parts.tuningSha256());
            Learner.Learnt learnt = learner.learn(head, training, judge.targets(), judge);
            Provenance.date(provenance, clock);
            Path model = options.out().resolve("model.safetensors");
            new TaskModelFile(
                            learnt.encoder(),
                            options.language(),
                            learnt.weights(),
                            List.of(TaskModelFile.Head.uncalibrated(head)),
                            provenance)
                    .write(model);
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

    private record Parts(
            List<TaggedText> training, List<TaggedText> tuning, int dropped, Map<Path, String> tuningSha256) {}

    private static Parts parts(Options options, TaggedFile data) throws IOException {
        List<TaggedText> texts = new ArrayList<>(data.texts());
        Collections.shuffle(texts, new Random(options.seed()));
        List<TaggedText> training = texts;
        List<TaggedText> tuning;
        Map<Path, String> tuningSha256 = Map.of();
        if (options.tuning().isPresent()) {
            TaggedFile own = TaggedFile.read(options.tuning().get());
            tuning = own.texts();
            tuningSha256 = own.sha256();
        } else {
            Split<TaggedText> split = Split.of(texts, TaggedText::text);
            training = split.training();
            tuning = split.tuning();
        }
        if (tuning.isEmpty()) {
            throw new IOException("%s: it holds only %d texts; give at least %d, or a file with --dev"
                    .formatted(options.data().get(0), texts.size(), Split.ONE_IN));
        }
        NearDuplicates duplicates =
                new NearDuplicates(tuning.stream().map(TaggedText::text).toList());
        List<TaggedText> apart = training.stream()
                .filter(text -> !duplicates.isNear(text.text()))
                .toList();
        if (apart.isEmpty()) {
            throw new IOException("every training text nearly repeats one to tune on; give other texts with --dev");
        }
        return new Parts(apart, tuning, training.size() - apart.size(), tuningSha256);
    }
}
