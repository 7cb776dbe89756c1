package tongli.perception.voice.emotion;

import java.util.Optional;

/**
 * What is known of a speaker beforehand.
 *
 * @param language the two-letter code of what is spoken; empty if nobody said
 * @param baseline how the speaker sounds when nothing moves them
 */
public record WhoSpeaks(Optional<String> language, Optional<SpeakerBaseline> baseline) {
    /** Of whom nothing is known. */
    public static final WhoSpeaks STRANGER = new WhoSpeaks(Optional.empty(), Optional.empty());
}
