package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.perception.voice.speech.Transcript;

/**
 * What {@code voice transcribe} prints for one file.
 *
 * @param confidence the mean of the words'; null where nothing was understood
 */
public record TranscriptJson(
        String file,
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
            double confidence) {}

    public static TranscriptJson of(String file, Transcript transcript) {
        return new TranscriptJson(
                file,
                transcript.language().code(),
                transcript.recogniser(),
                transcript.text(),
                transcript.confidence().isPresent() ? transcript.confidence().getAsDouble() : null,
                transcript.words().stream()
                        .map(word -> new SpokenWordJson(
                                word.text(), word.fromSeconds(), word.toSeconds(), word.confidence()))
                        .toList());
    }
}
