package tongli.learning.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tongli.core.Blank;
import tongli.learning.corpus.NearTexts;
import tongli.learning.data.Likeness;
import tongli.learning.data.PartSplit;
import tongli.learning.data.SetLine;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.Split;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.TextPair;

/**
 * How well a way of training does on texts that it did not see, where there are too few to keep some apart: as many models as parts, each
 * judged on the part that neither trained nor tuned it. Near duplicates and answers to one line stay in one part, labels are spread
 * evenly. Stateless.
 *
 * <p>Source: Stone, Journal of the Royal Statistical Society B 36 (1974); stratified as {@link PartSplit} says.
 */
public final class CrossValidation {
    public static final int FEWEST = 2;
    public static final int MOST = 20;

    private CrossValidation() {}

    /**
     * The answers of all models, each in the numbers it is served in; the slices are the parts. A run that was stopped goes on as its
     * learners do.
     *
     * @param options whose folder gets one folder a part, {@code part-1} and so on; a file to tune on is refused
     * @param parts from {@value #FEWEST} to {@value #MOST}
     * @param learners for the folder of each part
     * @param progress told how many texts are judged, after each part
     * @throws IOException if a file is missing or malformed, a part is empty, or the folder cannot be written
     * @throws IllegalArgumentException if the options do not fit
     */
    public static Judged run(
            FineTuning.Options options,
            int parts,
            Function<Path, Learner> learners,
            InstantSource clock,
            IntConsumer progress)
            throws IOException {
        if (parts < FEWEST || parts > MOST) {
            throw new IllegalArgumentException(
                    "the parts are %d; there must be from %d to %d".formatted(parts, FEWEST, MOST));
        }
        if (options.tuning().isPresent()) {
            throw new IllegalArgumentException("each model tunes on a tenth of its own texts; give no others");
        }
        LabelledFile all = LabelledFile.readAll(options.data(), options.columns());
        TaskHead head = FineTuning.head(options, all);
        List<Integer> partOf = partsOf(all, parts, options);
        List<LabelledFile.Row> judged = new ArrayList<>();
        List<TaskReader.Answer> answers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            String name = "part-" + (part + 1);
            Path folder = options.out().resolve(name);
            Learner learner = learners.apply(folder);
            if (part == 0) {
                claim(options, parts, all, learner);
                if (all.withoutText() > 0) {
                    learner.progress().withoutText(all.withoutText());
                }
            }
            FineTuning.Outcome outcome = FineTuning.run(
                    options.into(folder),
                    head,
                    all.of(rows(all, partOf, part, false)),
                    Optional.empty(),
                    learner,
                    clock);
            String slice =
                    ("part-%0" + String.valueOf(parts).length() + "d").formatted(part + 1); // in order of the alphabet
            List<LabelledFile.Row> held = rows(all, partOf, part, true).stream()
                    .map(row -> row.in(slice))
                    .toList();
            try (TaskReader reader =
                    TaskReader.open(Optional.of(outcome.model()), options.task(), options.language(), Precision.INT8)) {
                answers.addAll(TextByText.read(held, reader::read, read -> {}));
            }
            judged.addAll(held);
            progress.accept(judged.size());
        }
        return Judged.of(head.labels(), judged, Map.of(), answers);
    }

    private static List<Integer> partsOf(LabelledFile all, int parts, FineTuning.Options options) throws IOException {
        List<SetLine<String>> lines = all.rows().stream()
                .map(row -> new SetLine<>("", new TextPair(row.before(), row.text()).whole(), Optional.of(held(row))))
                .toList();
        List<Integer> partOf = PartSplit.of(
                        lines,
                        all.rows().stream()
                                .map(row -> Blank.is(row.before()) ? "" : row.before())
                                .toList(),
                        Collections.nCopies(parts, 1.0 / parts),
                        true,
                        Likeness.ofTexts(OptionalDouble.of(NearTexts.NEAR)),
                        options.seed())
                .parts();
        if (Set.copyOf(partOf).size() < parts) {
            throw new IOException("%s: too few different texts for %d parts; give more texts, or fewer parts"
                    .formatted(options.data().get(0), parts));
        }
        for (int part = 0; part < parts; part++) {
            long left = rows(all, partOf, part, false).stream()
                    .map(row -> Split.group(row.before(), row.text()))
                    .distinct()
                    .count();
            if (left < Split.ONE_IN) {
                throw new IOException(
                        "%s: without its part a model has only %d different texts to learn from; give more texts"
                                .formatted(options.data().get(0), left));
            }
        }
        return partOf;
    }

    /** Models of two runs must not lie beside each other, for nobody could tell them apart. */
    private static void claim(FineTuning.Options options, int parts, LabelledFile all, Learner learner)
            throws IOException {
        Path note = options.out().resolve("cross-validation.txt");
        List<String> run = new ArrayList<>(List.of(
                "task " + options.task(),
                "parts " + parts,
                "seed " + options.seed(),
                "columns " + options.columns(),
                "augmentation " + options.augmentation()));
        learner.about().forEach((name, value) -> run.add(name + " " + value));
        all.sha256().forEach((file, sha256) -> run.add("sha256 " + sha256 + " " + file.getFileName()));
        if (Files.exists(note) && !Files.readAllLines(note).equals(run)) {
            throw new IOException(
                    "%s: another call or other texts were cross-validated here; make the same call as then, give another --out, or delete %s"
                            .formatted(note, options.out()));
        }
        Files.createDirectories(options.out());
        Files.write(note, run);
    }

    private static Set<String> held(LabelledFile.Row row) {
        return row.values().entrySet().stream()
                .filter(label -> label.getValue() > 0.5f)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<LabelledFile.Row> rows(LabelledFile all, List<Integer> partOf, int part, boolean of) {
        return IntStream.range(0, partOf.size())
                .filter(row -> (partOf.get(row) == part) == of)
                .mapToObj(all.rows()::get)
                .toList();
    }
}
