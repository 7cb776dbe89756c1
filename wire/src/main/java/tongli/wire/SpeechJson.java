package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is said: how long it takes, what the mouth does meanwhile, how it is spoken, and the sound.
 *
 * @param seconds measured on the sound; guessed from the words where there is none
 * @param prosody with the speaker's own pitch and range in it, for another voice to speak alike
 * @param audio left out where no sound was asked for
 */
public record SpeechJson(
        double seconds,
        List<VisemeJson> visemes,
        String ssml,
        ProsodyJson prosody,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AudioJson audio) {

    /** A file of sound in Base64. */
    public record AudioJson(@JsonProperty("media_type") String mediaType, String base64) {}
}
