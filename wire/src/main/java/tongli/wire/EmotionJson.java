package tongli.wire;

import java.util.List;
import tongli.core.EmotionReading;

/** What {@code analyze text} prints for one text. */
public record EmotionJson(
        String text,
        String language,
        String taxonomy,
        List<LabelJson> emotions,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        double intensity,
        AffectJson affect,
        List<EvidenceJson> evidence,
        ModelJson model) {

    public static EmotionJson of(EmotionReading reading) {
        return new EmotionJson(
                reading.text(),
                reading.language().code(),
                reading.taxonomy().code(),
                LabelJson.of(reading.emotions()),
                reading.labels(),
                reading.dominant(),
                reading.confidence(),
                reading.uncertain(),
                reading.intensity(),
                AffectJson.of(reading.affect()),
                reading.evidence().stream().map(EvidenceJson::of).toList(),
                ModelJson.of(reading.model()));
    }
}
