package tongli.learning.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.core.MeanAndDeviation;
import tongli.core.Taxonomy;
import tongli.learning.evaluation.Judged;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.MeanDifference;
import tongli.learning.metric.PairedBootstrap;
import tongli.learning.metric.Thresholds;
import tongli.learning.metric.WilsonRate;

/**
 * How far a reading stays under {@link Perturbation}s, and whether it turns with sentences that are turned round. Stateless.
 *
 * <p>Source: Ribeiro et al., "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList", ACL 2020 (invariance and directional
 * tests).
 */
public final class RobustnessEvaluation {
    private static final int SAMPLES = 1_000;

    private RobustnessEvaluation() {}

    /**
     * @param names what the rows call the model's labels, where it is otherwise
     * @param seeds of the perturbations, at least one; the first is that of the intervals too
     * @param done told what was read
     * @throws IllegalArgumentException if a row has a label that the model does not know
     */
    public static RobustnessReport run(
            TaskReader reader,
            Language language,
            List<LabelledFile.Row> rows,
            Map<String, String> names,
            List<Long> seeds,
            Consumer<String> done) {
        List<TaskReader.Answer> plain = rows.stream().map(reader::read).toList();
        boolean labelled =
                rows.stream().allMatch(row -> row.complete() && !row.values().isEmpty());
        Optional<Judged> judged =
                labelled ? Optional.of(Judged.of(reader.labels(), rows, names, plain)) : Optional.empty();
        List<RobustnessReport.Perturbed> perturbed = new ArrayList<>();
        for (Perturbation perturbation : Perturbation.values()) {
            for (Strength strength : Strength.values()) {
                if (perturbation.goesWith(language)) {
                    Work work = new Work(reader, language, rows, names, plain, judged);
                    perturbed.add(work.of(perturbation, strength, seeds));
                    done.accept(perturbation.code() + " " + strength.code());
                }
            }
        }
        return new RobustnessReport(rows.size(), perturbed, turned(reader, language));
    }

    private record Work(
            TaskReader reader,
            Language language,
            List<LabelledFile.Row> rows,
            Map<String, String> names,
            List<TaskReader.Answer> plain,
            Optional<Judged> judged) {

        RobustnessReport.Perturbed of(Perturbation perturbation, Strength strength, List<Long> seeds) {
            double[] agree = new double[rows.size()];
            double changed = 0;
            double distance = 0;
            List<Judged> byseed = new ArrayList<>();
            for (long seed : seeds) {
                Random random = new Random(seed);
                List<TaskReader.Answer> answers = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    String text = perturbation.of(rows.get(i).text(), language, strength, random);
                    boolean same = text.equals(rows.get(i).text()) || text.isBlank();
                    TaskReader.Answer answer =
                            same ? plain.get(i) : reader.read(rows.get(i).saying(text));
                    answers.add(answer);
                    changed += same ? 0 : 1;
                    distance += distance(plain.get(i).shares(), answer.shares());
                    boolean stays = Thresholds.argmax(plain.get(i).shares()) == Thresholds.argmax(answer.shares());
                    agree[i] += stays ? 1.0 / seeds.size() : 0;
                }
                judged.ifPresent(any -> byseed.add(Judged.of(reader.labels(), rows, names, answers)));
            }
            double all = rows.size() * (double) seeds.size();
            return new RobustnessReport.Perturbed(
                    perturbation,
                    strength,
                    changed / all,
                    MeanDifference.of(agree, new double[agree.length], seeds.get(0)),
                    distance / all,
                    judged.map(any -> MeanAndDeviation.of(byseed.stream()
                            .mapToDouble(one -> one.report().macroF1())
                            .toArray())),
                    judged.map(whole -> PairedBootstrap.ofMacroF1(
                            whole.labels(),
                            whole.truth(),
                            whole.asserted(),
                            byseed.get(0).asserted(),
                            SAMPLES,
                            seeds.get(0))));
        }

        private static double distance(double[] ones, double[] others) {
            return IntStream.range(0, ones.length)
                            .mapToDouble(i -> Math.abs(ones[i] - others[i]))
                            .sum()
                    / 2;
        }
    }

    private static List<RobustnessReport.Turned> turned(TaskReader reader, Language language) {
        if (!Taxonomy.BASIC.labels().containsAll(reader.labels())) {
            return List.of();
        }
        Map<String, List<TurnedPair>> byKind = new LinkedHashMap<>();
        TurnedPair.bundled(language)
                .forEach(pair -> byKind.computeIfAbsent(pair.kind(), any -> new ArrayList<>())
                        .add(pair));
        List<RobustnessReport.Turned> turned = new ArrayList<>();
        byKind.forEach((kind, pairs) -> turned.add(turned(kind, pairs, reader)));
        return turned;
    }

    private static RobustnessReport.Turned turned(String kind, List<TurnedPair> pairs, TaskReader reader) {
        List<TurnedPair> right = pairs.stream()
                .filter(pair -> isRead(pair.plain(), pair, reader))
                .toList();
        int turns = (int) right.stream()
                .filter(pair -> !isRead(pair.turned(), pair, reader))
                .count();
        return new RobustnessReport.Turned(
                kind, WilsonRate.of(right.size(), pairs.size()), WilsonRate.of(turns, right.size()));
    }

    private static boolean isRead(String text, TurnedPair pair, TaskReader reader) {
        String label = reader.labels().get(Thresholds.argmax(reader.read(text).shares()));
        return label.equals(pair.emotion().code());
    }
}
