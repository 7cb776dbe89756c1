package tongli.learning.robustness;

import java.util.List;
import java.util.Optional;
import tongli.core.MeanAndDeviation;
import tongli.learning.metric.MeanDifference;
import tongli.learning.metric.PairedBootstrap;
import tongli.learning.metric.WilsonRate;

/**
 * What perturbations do to a model's reading.
 *
 * @param texts that were read
 * @param perturbed one a perturbation and strength
 * @param turned of pairs that ought to be read otherwise, by kind; none where the model tells no basic emotions
 */
public record RobustnessReport(int texts, List<Perturbed> perturbed, List<Turned> turned) {
    public RobustnessReport {
        perturbed = List.copyOf(perturbed);
        turned = List.copyOf(turned);
    }

    /**
     * One perturbation at one strength.
     *
     * @param changed share of texts in which it changed anything, mean over seeds
     * @param agreement share of all texts whose most probable label stays, mean over seeds, with the interval over texts
     * @param distance mean distance of the probabilities (half the sum over labels), over texts and seeds
     * @param f1 macro-F1 on the perturbed texts over seeds, where labels are known
     * @param difference of macro-F1, perturbed less plain, by the first seed
     */
    public record Perturbed(
            Perturbation perturbation,
            Strength strength,
            double changed,
            MeanDifference agreement,
            double distance,
            Optional<MeanAndDeviation> f1,
            Optional<PairedBootstrap> difference) {}

    /**
     * Sentences turned round.
     *
     * @param right of all plain sentences, those read as what they carry
     * @param turned of these, those no longer read so when turned round; more is better
     */
    public record Turned(String kind, WilsonRate right, WilsonRate turned) {}
}
