package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;
import tools.jackson.databind.JsonNode;

class FusedJsonTest {
    private static final ModalityReading WORDS =
            ModalityReading.of(Modality.TEXT, BasicDistribution.of(Map.of("joy", 0.98, "neutral", 0.02)), 1);
    private static final ModalityReading VOICE =
            ModalityReading.of(Modality.VOICE, BasicDistribution.of(Map.of("anger", 0.98, "neutral", 0.02)), 1);

    private static JsonNode json(List<ModalityReading> readings) {
        return TongliJson.mapper()
                .readTree(
                        TongliJson.line(FusedJson.of(Fusion.bundled().fuse(readings), Optional.empty(), Language.EN)));
    }

    @Test
    void aFusedReadingHasTheNamesOfTheContract() {
        JsonNode both = json(List.of(VOICE, WORDS));
        assertThat(both.propertyNames())
                .containsExactly(
                        "taxonomy",
                        "emotions",
                        "labels",
                        "dominant",
                        "confidence",
                        "uncertain",
                        "intensity",
                        "affect",
                        "evidence",
                        "modalities",
                        "conflict",
                        "model");
        assertThat(both.get("modalities").get(0).propertyNames())
                .containsExactly("modality", "dominant", "probability", "weight", "share", "quality", "reason", "why");
        assertThat(both.get("conflict").propertyNames())
                .containsExactly("modalities", "emotions", "p_value", "notice", "practice_line");
        assertThat(both.get("conflict").get("notice").stringValue()).isEqualTo("The words are glad; the voice is not.");
    }

    @Test
    void whereNoTwoDisagreeTheConflictIsNull() {
        assertThat(json(List.of(WORDS)).get("conflict").isNull()).isTrue();
    }
}
