package tongli.learning.voice;

import java.util.List;
import tongli.perception.voice.emotion.NeutralVoices;

/** What is known of speakers before they are heard. */
public sealed interface Hearing permits Enrolment, OwnScale {
    /** Nothing is known. */
    Hearing STRANGERS = new Enrolment(0);

    /** As {@link #of} takes it. */
    String code();

    /** Whether all of a speaker's recordings must be there before the first is read. */
    default boolean needsAll() {
        return false;
    }

    /** Recordings that tell how a speaker usually sounds, and so are not judged. */
    List<VoiceSample> enrolment(List<VoiceSample> ofSpeaker);

    /** As a model hears them. @param samples of one or more speakers, all that there are of each */
    List<VoiceSample> heard(List<VoiceSample> samples, NeutralVoices neutral);

    /** @param code how many neutral recordings, or {@code all} @throws IllegalArgumentException if it is neither */
    static Hearing of(String code) {
        if (code.equals(OwnScale.CODE)) {
            return new OwnScale();
        }
        try {
            return new Enrolment(Integer.parseInt(code));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "speakers are enrolled by a number of neutral recordings, or by all; \"%s\" is neither"
                            .formatted(code),
                    e);
        }
    }
}
