package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.corpus.TextFile;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.Provenance;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;

/**
 * The texts that there are. None that may be learnt from, with its label or without, nearly repeats one that judges. Immutable.
 *
 * @param labelled texts whose labels may be learnt
 * @param judging texts that judge
 * @param unlabelled texts that have no label, beside the labelled ones whose labels are not learnt
 * @param near how many were left out for nearly repeating a text that judges
 * @param withoutOne how many lines were left out for having no label, or several
 * @param withoutText how many lines have no text; they are left out
 * @param sha256 of each file as it was read, by its name
 */
public record FewPool(
        TaskHead head,
        List<TaskText> labelled,
        List<TaskText> judging,
        List<TaskText> unlabelled,
        int near,
        int withoutOne,
        int withoutText,
        Map<String, String> sha256) {

    /** A row with its one label. */
    private record Named(LabelledFile.Row row, String label) {}

    /** @throws IOException if a file is missing or malformed, or does not do for the task */
    static FewPool read(FewOptions options) throws IOException {
        LabelledFile data = LabelledFile.readAll(options.data(), options.columns());
        LabelledFile dev = LabelledFile.read(options.dev(), options.columns());
        List<Named> learnt = named(data, options.names());
        List<Named> asked = named(dev, options.names());
        TaskHead head = head(options, learnt, asked);
        List<TaskText> judging = asked.stream().map(row -> text(row, head)).toList();
        NearDuplicates near =
                new NearDuplicates(judging.stream().map(TaskText::whole).toList());
        List<TaskText> labelled = learnt.stream()
                .map(row -> text(row, head))
                .filter(text -> !near.isNear(text.whole()))
                .toList();
        Map<String, String> sha256 = new LinkedHashMap<>();
        data.sha256().forEach((file, sum) -> Provenance.note(sha256, "data", file, sum));
        dev.sha256().forEach((file, sum) -> Provenance.note(sha256, "dev", file, sum));
        // a text without what it answers may be one that judges, which has it
        NearDuplicates alone =
                new NearDuplicates(judging.stream().map(TaskText::text).toList());
        List<TaskText> plain = new ArrayList<>();
        int read = 0;
        for (Path file : options.unlabelled()) {
            TextFile texts = TextFile.read(file, options.columns().text());
            Provenance.note(sha256, "unlabelled", file, texts.sha256());
            read += texts.texts().size();
            texts.texts().stream()
                    .filter(text -> !near.isNear(text) && !alone.isNear(text))
                    .forEach(text -> plain.add(unknown("", text, head)));
        }
        return new FewPool(
                head,
                labelled,
                judging,
                plain,
                learnt.size() - labelled.size() + read - plain.size(),
                data.rows().size() - learnt.size() + dev.rows().size() - asked.size(),
                data.withoutText() + dev.withoutText(),
                sha256);
    }

    private static List<Named> named(LabelledFile file, Map<String, String> names) {
        return file.rows().stream()
                .map(row -> {
                    List<String> held = row.values().entrySet().stream()
                            .filter(label -> label.getValue() > 0.5f)
                            .map(label -> names.getOrDefault(label.getKey(), label.getKey()))
                            .toList();
                    return held.size() == 1 ? Optional.of(new Named(row, held.get(0))) : Optional.<Named>empty();
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static TaskHead head(FewOptions options, List<Named> learnt, List<Named> asked) throws IOException {
        Set<String> labels = new TreeSet<>(learnt.stream().map(Named::label).toList());
        if (labels.size() < 2) {
            throw new IOException(
                    "%s: texts with one label each have %d different ones; give texts of two labels at least"
                            .formatted(options.data().get(0), labels.size()));
        }
        Set<String> others = new TreeSet<>(asked.stream().map(Named::label).toList());
        if (others.isEmpty()) {
            throw new IOException(options.dev() + ": no text has one label; give texts to judge on, with theirs");
        }
        others.removeAll(labels);
        if (!others.isEmpty()) {
            throw new IOException(
                    "%s: no text of --data has the labels %s; rename them with --map, or leave those texts out"
                            .formatted(options.dev(), String.join(", ", others)));
        }
        return new TaskHead(options.task(), TaskHead.Kind.SINGLE, List.copyOf(labels));
    }

    private static TaskText text(Named named, TaskHead head) {
        return FewTexts.labelled(
                new TaskText(named.row().before(), named.row().text(), List.of(), 1),
                head.labels().indexOf(named.label()),
                head.labels().size(),
                1);
    }

    private static TaskText unknown(String before, String text, TaskHead head) {
        float[] nothing = new float[head.labels().size()];
        Arrays.fill(nothing, Float.NaN);
        return new TaskText(before, text, List.of(nothing), 1);
    }

    /**
     * What is learnt with one seed: the draw of fewer shots lies in that of more.
     *
     * @param mostUnlabelled of the texts without labels
     */
    FewTexts draw(Shots shots, long seed, int mostUnlabelled) {
        List<TaskText> mixed = new ArrayList<>(labelled);
        Collections.shuffle(mixed, new Random(seed));
        List<List<TaskText>> byLabel = new ArrayList<>();
        head.labels().forEach(label -> byLabel.add(new ArrayList<>()));
        mixed.forEach(text -> byLabel.get(FewTexts.label(text)).add(text));
        List<TaskText> drawn = shots.of(byLabel);
        return new FewTexts(head, drawn, withoutLabels(drawn, seed, mostUnlabelled), asked());
    }

    /** Without a single label. The draw hangs on no seed. */
    FewTexts withoutLabels(int mostUnlabelled) {
        return new FewTexts(head, List.of(), withoutLabels(List.of(), 0, mostUnlabelled), asked());
    }

    private List<TaskText> withoutLabels(List<TaskText> drawn, long seed, int most) {
        Set<TaskText> learnt = Collections.newSetFromMap(new IdentityHashMap<>());
        learnt.addAll(drawn);
        List<TaskText> all = new ArrayList<>(
                Stream.concat(labelled.stream(), unlabelled.stream()).toList());
        Collections.shuffle(all, new Random(seed + 1));
        return all.stream()
                .filter(text -> !learnt.contains(text))
                .limit(most)
                .map(text -> unknown(text.before(), text.text(), head))
                .toList();
    }

    private List<TaskText> asked() {
        return judging.stream()
                .map(text -> unknown(text.before(), text.text(), head))
                .toList();
    }

    /** Shape (texts, labels), as they judge. */
    float[][] truth() {
        return judging.stream().map(text -> text.targets().get(0)).toArray(float[][]::new);
    }
}
