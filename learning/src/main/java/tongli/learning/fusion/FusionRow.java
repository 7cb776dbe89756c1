package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.core.Taxonomy;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;
import tools.jackson.databind.JsonNode;

/**
 * What two or three modalities said of one moment, and what was felt.
 *
 * @param person whose moment it was; empty where that is not known
 * @param readings in the order of {@link Modality}, at least one
 */
public record FusionRow(String person, BasicEmotion label, List<ModalityReading> readings) {
    public FusionRow {
        readings = Require.notEmpty("readings", readings);
    }

    /**
     * From {@code {"label":"joy","person":"p1","text":{"probabilities":{"joy":0.8,…},"quality":1},"voice":{…},"face":{…}}}. The person and
     * any modality may be missing; a quality that is missing is 1.
     *
     * @throws IllegalArgumentException if it is not so; the message names the field
     */
    public static FusionRow of(JsonNode json) {
        String label = json.path("label").asString("");
        BasicEmotion emotion = Coded.find(BasicEmotion.class, label)
                .orElseThrow(() -> new IllegalArgumentException("\"label\" is \"%s\"; it must be one of %s"
                        .formatted(label, String.join(", ", Taxonomy.BASIC.labels()))));
        List<ModalityReading> readings = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            JsonNode own = json.path(modality.code());
            if (!own.isMissingNode() && !own.isNull()) {
                readings.add(reading(modality, own));
            }
        }
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("none of \"text\", \"voice\" and \"face\" is there; give at least one");
        }
        return new FusionRow(json.path("person").asString(""), emotion, readings);
    }

    private static ModalityReading reading(Modality modality, JsonNode json) {
        JsonNode probabilities = json.path("probabilities");
        if (!probabilities.isObject()) {
            throw new IllegalArgumentException(
                    "\"%s\" needs \"probabilities\", an object of labels and numbers".formatted(modality.code()));
        }
        Map<String, Double> byLabel = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : probabilities.properties()) {
            byLabel.put(one.getKey(), number(modality, one.getKey(), one.getValue()));
        }
        JsonNode quality = json.path("quality");
        try {
            return ModalityReading.of(
                    modality,
                    BasicDistribution.of(byLabel),
                    quality.isMissingNode() ? 1 : number(modality, "quality", quality));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\": %s".formatted(modality.code(), e.getMessage()), e);
        }
    }

    private static double number(Modality modality, String name, JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("\"%s\": %s must be a number".formatted(modality.code(), name));
        }
        return node.doubleValue();
    }
}
