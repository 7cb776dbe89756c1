package tongli.learning.evaluation;

import java.io.IOException;
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
import tongli.learning.corpus.NearTexts;
import tongli.learning.data.PartSplit;
import tongli.learning.data.SetLine;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.Learner;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;

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
     * @param progress told how many texts were judged, now and then
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
            FineTuning.Outcome outcome = FineTuning.run(
                    options.into(folder),
                    head,
                    new LabelledFile(rows(all, partOf, part, false), all.sha256()),
                    Optional.empty(),
                    learners.apply(folder),
                    clock);
            List<LabelledFile.Row> held = rows(all, partOf, part, true).stream()
                    .map(row -> row.in(name))
                    .toList();
            try (TaskReader reader =
                    TaskReader.open(Optional.of(outcome.model()), options.task(), options.language(), Precision.INT8)) {
                int before = judged.size();
                answers.addAll(TextByText.read(held, reader::read, read -> progress.accept(before + read)));
            }
            judged.addAll(held);
        }
        return Judged.of(head.labels(), judged, Map.of(), answers);
    }

    private static List<Integer> partsOf(LabelledFile all, int parts, FineTuning.Options options) throws IOException {
        List<SetLine> lines = all.rows().stream()
                .map(row -> new SetLine("", row.before() + "\n" + row.text(), Optional.of(held(row))))
                .toList();
        List<Integer> partOf = PartSplit.of(
                        lines,
                        all.rows().stream().map(LabelledFile.Row::before).toList(),
                        Collections.nCopies(parts, 1.0 / parts),
                        true,
                        OptionalDouble.of(NearTexts.NEAR),
                        options.seed())
                .parts();
        if (Set.copyOf(partOf).size() < parts) {
            throw new IOException("%s: too few different texts for %d parts; give more texts, or fewer parts"
                    .formatted(options.data().get(0), parts));
        }
        return partOf;
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
