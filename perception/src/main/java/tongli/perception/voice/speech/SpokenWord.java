package tongli.perception.voice.speech;

import tongli.core.Require;

/**
 * A word as it was heard.
 *
 * @param fromSeconds from the beginning of the recording
 * @param toSeconds not before {@code fromSeconds}
 * @param confidence how sure the recogniser is, from 0 to 1, by its own measure: not calibrated, and not comparable between recognisers
 */
public record SpokenWord(String text, double fromSeconds, double toSeconds, double confidence) {
    /** @throws IllegalArgumentException if the text is blank or a number is out of range */
    public SpokenWord {
        Require.notBlank("text", text);
        Require.inRange("fromSeconds", fromSeconds, 0, toSeconds);
        Require.inRange("confidence", confidence, 0, 1);
    }
}
