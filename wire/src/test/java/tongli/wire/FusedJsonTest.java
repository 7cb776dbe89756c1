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
                        "modality",
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
                        "practice",
                        "model");
        assertThat(both.get("modality").stringValue()).isEqualTo("multimodal");
        assertThat(both.get("modalities").get(0).propertyNames())
                .containsExactly("modality", "dominant", "probability", "weight", "share", "quality", "reason", "why");
        assertThat(both.get("conflict").propertyNames())
                .containsExactly("modalities", "emotions", "p_value", "notice", "practice_line");
        assertThat(both.get("conflict").get("notice").stringValue()).isEqualTo("The words are glad; the voice is not.");
    }

    @Test
    void whereTwoDisagreePractisingSuchMomentsIsOfferedInTheLanguageOfTheSentences() {
        JsonNode practice = TongliJson.mapper()
                .readTree(TongliJson.line(
                        FusedJson.of(Fusion.bundled().fuse(List.of(VOICE, WORDS)), Optional.empty(), Language.ZH)))
                .get("practice");
        assertThat(practice.propertyNames()).containsExactly("drill", "mixed", "language", "offer", "command", "url");
        assertThat(practice.get("drill").stringValue()).isEqualTo("perceive");
        assertThat(practice.get("mixed").booleanValue()).isTrue();
        assertThat(practice.get("offer").stringValue()).contains("猜错了也伤不着谁");
        assertThat(practice.get("command").stringValue()).isEqualTo("./tongli drill perceive --mixed --lang zh");
        assertThat(practice.get("url").stringValue()).isEqualTo("/#/perceive?mixed&lang=zh");
    }

    @Test
    void whereNoTwoDisagreeTheConflictIsNullAndNothingIsOffered() {
        JsonNode alone = json(List.of(WORDS));
        assertThat(alone.get("conflict").isNull()).isTrue();
        assertThat(alone.has("practice")).isFalse();
    }
}
