package tongli.perception.text;

import tongli.core.Blank;
import tongli.core.Require;

/**
 * A text and what it answers, which an encoder reads as one sequence of two parts.
 *
 * @param before what is answered; may be empty
 * @param text not blank
 */
public record TextPair(String before, String text) {
    public TextPair {
        Require.notBlank("text", text);
    }

    /** Both as one text of two lines; the text alone if it answers nothing. */
    public String whole() {
        return Blank.is(before) ? text : before + "\n" + text;
    }
}
