package tongli.wire;

import java.util.List;
import tongli.perception.registry.serving.OwnReading;

/**
 * What a model of a user's own says of a text.
 *
 * @param probabilities every label, most probable first
 * @param labels what is asserted; there may be none
 */
public record OwnReadingJson(
        String text,
        String language,
        String task,
        List<LabelJson> probabilities,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        ModelJson model) {

    public static OwnReadingJson of(OwnReading reading) {
        return new OwnReadingJson(
                reading.text(),
                reading.language().code(),
                reading.task(),
                LabelJson.of(reading.probabilities()),
                reading.labels(),
                reading.dominant(),
                reading.confidence(),
                reading.uncertain(),
                ModelJson.of(reading.model()));
    }
}
