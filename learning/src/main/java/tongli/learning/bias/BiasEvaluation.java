package tongli.learning.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tongli.learning.evaluation.TaskReader;

/**
 * Whether a model reads twins alike that differ in nothing that should matter: the largest difference between groups' mean probabilities,
 * how often the most probable label flips, and what chance would give. A small gap over these sentences is no proof of fairness elsewhere.
 * Stateless.
 *
 * <p>Source: Kiritchenko and Mohammad, "Examining Gender and Race Bias in Two Hundred Sentiment Analysis Systems", *SEM 2018 (the design,
 * none of its sentences); Garg et al., "Counterfactual Fairness in Text Classification", AIES 2019.
 */
public final class BiasEvaluation {
    private BiasEvaluation() {}

    /**
     * @param labels in the order of the answers
     * @param reader of one text
     * @param worst how many of the pairs that are read most unlike are told of each slice
     * @param seed of intervals and shuffles
     * @param done told each slice's name once it is read
     */
    public static List<SliceReport> run(
            List<TwinTable> slices,
            List<String> labels,
            Function<String, TaskReader.Answer> reader,
            int worst,
            long seed,
            Consumer<String> done) {
        List<SliceReport> reports = new ArrayList<>();
        for (TwinTable slice : slices) {
            reports.add(new SliceFigures(SliceAnswers.read(slice, reader), labels, seed).report(worst));
            done.accept(slice.name());
        }
        return reports;
    }
}
