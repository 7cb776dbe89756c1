package tongli.perception.registry.serving;

import java.util.List;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Require;

/**
 * What a model of a user's own says of a text.
 *
 * @param task what it tells
 * @param probabilities every label of the task, most probable first; they sum to 1 where one label holds, and else stand alone
 * @param labels what it asserts: the dominant one where one holds, else those that reach their thresholds, of which there may be none
 * @param confidence the probability of the dominant label, calibrated as the model is
 * @param uncertain whether it abstains
 */
public record OwnReading(
        String text,
        Language language,
        String task,
        List<LabelProbability> probabilities,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        ModelId model) {
    public OwnReading {
        probabilities = Require.notEmpty("probabilities", probabilities);
        labels = List.copyOf(labels);
        Require.inRange("confidence", confidence, 0, 1);
    }
}
