package tongli.practice.correction;

import java.util.Optional;
import tongli.core.Require;

/**
 * What a correction is about.
 *
 * @param context what was said before; empty of a reading, and where a reply answered nothing
 * @param text the text that was read, or the reply that was judged
 */
public record Matter(Optional<String> context, String text) {
    public Matter {
        context.ifPresent(said -> Require.notBlank("context", said));
        Require.notBlank("text", text);
    }

    /** All of it in one piece, by which two are compared. */
    public String whole() {
        return context.map(said -> said + "\n" + text).orElse(text);
    }
}
