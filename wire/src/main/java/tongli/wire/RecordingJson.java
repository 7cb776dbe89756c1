package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.perception.voice.emotion.Stretch;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.VoiceSign;
import tongli.perception.voice.emotion.WhoSpeaks;

/**
 * What {@code analyze voice} prints for one recording.
 *
 * @param file null where the sound came from elsewhere
 * @param language the code of what is spoken, as it was told; null where nobody said
 * @param nameable the labels that the model can tell; the others are not denied by a probability of 0
 * @param evidence each second or so, and how it speaks for the dominant label
 * @param signs what can be heard that does
 * @param speech where somebody speaks
 */
public record RecordingJson(
        @Nullable String file,
        @Nullable String language,
        String modality,
        String taxonomy,
        List<LabelJson> emotions,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        double intensity,
        AffectJson affect,
        List<EvidenceJson> evidence,
        List<SignJson> signs,
        List<StretchJson> speech,
        List<String> nameable,
        ModelJson model) {

    /** Where somebody speaks. */
    public record StretchJson(
            @JsonProperty("from_s") double fromSeconds,
            @JsonProperty("to_s") double toSeconds) {
        static StretchJson of(Stretch stretch) {
            return new StretchJson(stretch.fromSeconds(), stretch.toSeconds());
        }
    }

    /**
     * See {@link VoiceSign}.
     *
     * @param reference {@code speaker} or {@code neutral_voices}: what it differs from
     */
    public record SignJson(
            String quality, double difference, String unit, String reference, double weight, String zh, String en) {
        static SignJson of(VoiceSign sign) {
            return new SignJson(
                    sign.quality().code(),
                    sign.difference(),
                    sign.quality().unit(),
                    sign.ofTheSpeaker() ? "speaker" : "neutral_voices",
                    sign.weight(),
                    sign.chinese(),
                    sign.english());
        }
    }

    /** @param who was said to speak */
    public static RecordingJson of(@Nullable String file, WhoSpeaks who, VoiceReading reading) {
        return new RecordingJson(
                file,
                who.language().orElse(null),
                "voice",
                "basic",
                LabelJson.of(reading.emotions()),
                reading.labels(),
                reading.dominant(),
                reading.confidence(),
                reading.uncertain(),
                reading.intensity(),
                AffectJson.of(reading.affect()),
                reading.evidence().stream().map(EvidenceJson::of).toList(),
                reading.signs().stream().map(SignJson::of).toList(),
                reading.speech().stream().map(StretchJson::of).toList(),
                reading.nameable(),
                ModelJson.of(reading.model()));
    }
}
