package tongli.perception.emotion;

import java.util.List;
import tongli.core.Span;

/**
 * A piece that is left out of a text to see what the answer would be without it.
 *
 * @param piece where it stands in the text
 * @param rest the text without it
 */
record Omission(Span piece, String rest) {
    /** @param window the part of the text that is read */
    static List<Omission> ofEach(List<Span> pieces, String text, Span window) {
        return pieces.stream()
                .map(piece -> new Omission(
                        piece,
                        text.substring(window.start(), piece.start()) + text.substring(piece.end(), window.end())))
                .toList();
    }
}
