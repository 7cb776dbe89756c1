package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.WhoSpeaks;
import tools.jackson.databind.JsonNode;

class RecordingJsonTest {
    private static final VoiceReading READING = new VoiceReading(
            List.of(new LabelProbability("anger", 0.75), new LabelProbability("neutral", 0.25)),
            List.of("anger"),
            List.of("anger", "neutral"),
            0.75,
            true,
            false,
            0.75,
            new Affect(-0.5, 0.5, 0.25),
            List.of(),
            List.of(),
            List.of(),
            new ModelId("voice", "1"));

    private static JsonNode json(RecordingJson recording) {
        return TongliJson.mapper().readTree(TongliJson.line(recording));
    }

    @Test
    void aRecordingHasTheNamesOfTheContract() {
        JsonNode told = json(RecordingJson.of("a.wav", new WhoSpeaks(Optional.of("en"), Optional.empty()), READING));
        assertThat(told.propertyNames())
                .containsExactly(
                        "file",
                        "language",
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
                        "signs",
                        "speech",
                        "nameable",
                        "model");
        assertThat(told.at("/file").asString()).isEqualTo("a.wav");
        assertThat(told.at("/language").asString()).isEqualTo("en");
        assertThat(told.at("/modality").asString()).isEqualTo("voice");
    }

    @Test
    void whatNobodySaidIsNullAndNotLeftOut() {
        JsonNode told = json(RecordingJson.of(null, WhoSpeaks.STRANGER, READING));
        assertThat(told.get("file").isNull()).isTrue();
        assertThat(told.get("language").isNull()).isTrue();
    }
}
