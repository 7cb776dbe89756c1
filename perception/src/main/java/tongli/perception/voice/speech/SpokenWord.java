package tongli.perception.voice.speech;

import java.util.OptionalDouble;
import tongli.core.Require;

/**
 * A word as it was heard; a phrase, of recognisers that tell no words.
 *
 * @param fromSeconds from the beginning of the recording
 * @param toSeconds not before {@code fromSeconds}
 * @param confidence how sure the recogniser is, from 0 to 1, by its own measure: not calibrated, and not comparable between recognisers; empty if it does not say
 */
public record SpokenWord(String text, double fromSeconds, double toSeconds, OptionalDouble confidence) {
    /** @throws IllegalArgumentException if the text is blank or a number is out of range */
    public SpokenWord {
        Require.notBlank("text", text);
        Require.inRange("fromSeconds", fromSeconds, 0, toSeconds);
        confidence.ifPresent(it -> Require.inRange("confidence", it, 0, 1));
    }
}
