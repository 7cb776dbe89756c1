package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.perception.voice.speech.Transcript;

/**
 * What {@code voice transcribe} prints for one file.
 *
 * @param file null where the sound came from elsewhere
 * @param confidence the mean of the words'; null where nothing was understood, or the recogniser does not say
 */
public record TranscriptJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
        String language,
        String recogniser,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidence,
        List<SpokenWordJson> words) {

    /** A word, in seconds from the beginning of the file. */
    public record SpokenWordJson(
            String text,
            @JsonProperty("from_s") double fromSeconds,
            @JsonProperty("to_s") double toSeconds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double confidence) {}

    public static TranscriptJson of(@Nullable String file, Transcript transcript) {
        return new TranscriptJson(
                file,
                transcript.language().code(),
                transcript.recogniser(),
                transcript.text(),
                known(transcript.confidence()),
                transcript.words().stream()
                        .map(word -> new SpokenWordJson(
                                word.text(), word.fromSeconds(), word.toSeconds(), known(word.confidence())))
                        .toList());
    }

    private static @Nullable Double known(OptionalDouble confidence) {
        return confidence.isPresent() ? confidence.getAsDouble() : null;
    }
}
