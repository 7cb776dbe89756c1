package tongli.learning.prior;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import tongli.core.Language;
import tongli.learning.evaluation.Judged;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.evaluation.TextByText;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.PairedBootstrap;

/**
 * Whether a lexicon of feeling as a prior makes a model read better: its weight is chosen on some texts and judged on others. Stateless.
 */
public final class LexiconEvaluation {
    private static final List<Double> WEIGHTS = List.of(0.0, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0);

    private static final int SAMPLES = 2_000;

    private LexiconEvaluation() {}

    /**
     * What came of it; macro-F1 over the labels that the texts have, of the most probable one.
     *
     * @param chosenOn macro-F1 by weight on the texts that choose
     * @param weight the best there; the least of equals
     * @param texts that judge
     * @param known share of these with a word of the lexicon
     * @param lexicon macro-F1 of the lexicon alone
     * @param gain the model alone beside the model with the prior
     */
    public record Report(
            Map<Double, Double> chosenOn,
            double weight,
            int texts,
            double known,
            double lexicon,
            PairedBootstrap gain) {}

    private record Read(
            List<LabelledFile.Row> rows, List<TaskReader.Answer> answers, List<Optional<double[]>> priors) {}

    /**
     * @param choosing whose texts choose the weight
     * @param judging whose texts judge it
     * @param names what the files call the model's labels, where it is otherwise
     * @throws IllegalArgumentException if a text has not exactly one label, or the model tells other than basic emotions
     */
    public static Report run(
            TaskReader reader,
            Language language,
            LabelledFile choosing,
            LabelledFile judging,
            Map<String, String> names,
            long seed,
            IntConsumer progress) {
        LexiconPrior prior = new LexiconPrior(language, reader.labels());
        Read choose = read(reader, prior, choosing, progress);
        Map<Double, Double> scores = new TreeMap<>();
        double best = -1;
        double chosen = 0;
        for (double weight : WEIGHTS) {
            double score = judged(reader, choose, weight, 1, names).report().macroF1();
            scores.put(weight, score);
            if (score > best + 1e-9) {
                best = score;
                chosen = weight;
            }
        }
        Read judge = read(reader, prior, judging, progress);
        Judged plain = judged(reader, judge, 0, 1, names);
        Judged with = judged(reader, judge, chosen, 1, names);
        return new Report(
                scores,
                chosen,
                judge.rows().size(),
                judge.priors().stream().filter(Optional::isPresent).count()
                        / (double) judge.rows().size(),
                judged(reader, judge, 1, 0, names).report().macroF1(),
                PairedBootstrap.ofMacroF1(
                        plain.labels(), plain.truth(), plain.asserted(), with.asserted(), SAMPLES, seed));
    }

    private static Read read(TaskReader reader, LexiconPrior prior, LabelledFile file, IntConsumer progress) {
        boolean single = file.rows().stream()
                .allMatch(row -> row.complete() && row.values().size() == 1);
        if (!single) {
            throw new IllegalArgumentException(
                    "every text must have exactly one label, for the most probable one is judged");
        }
        return new Read(
                file.rows(),
                TextByText.read(file.rows(), reader::read, progress),
                file.rows().stream().map(row -> prior.of(row.text())).toList());
    }

    /** @param model 1 for the model's own probabilities, 0 to leave them out */
    private static Judged judged(TaskReader reader, Read read, double weight, int model, Map<String, String> names) {
        List<TaskReader.Answer> answers = new ArrayList<>();
        for (int i = 0; i < read.rows().size(); i++) {
            double[] own = read.answers().get(i).shares();
            double[] shares = model == 1 ? own : even(own.length);
            double[] blended = read.priors()
                    .get(i)
                    .map(prior -> LexiconPrior.blended(shares, prior, weight))
                    .orElse(shares);
            answers.add(read.answers().get(i).sharing(blended));
        }
        return Judged.of(reader.labels(), read.rows(), names, answers);
    }

    private static double[] even(int labels) {
        double[] even = new double[labels];
        Arrays.fill(even, 1.0 / labels);
        return even;
    }
}
