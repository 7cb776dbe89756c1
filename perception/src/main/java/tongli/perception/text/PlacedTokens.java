package tongli.perception.text;

import java.util.List;
import tongli.core.Span;

/**
 * Tokens of a text, and where in the text as written each stands. An emoji that was put in words has several tokens in one place.
 *
 * @param ids with both marks around
 * @param places one a token between the marks, starts never falling
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the hot loop; nobody compares or prints it
public record PlacedTokens(long[] ids, List<Span> places) {
    private static final int MARKS = 2;

    public PlacedTokens {
        places = List.copyOf(places);
        if (ids.length != places.size() + MARKS) {
            throw new IllegalArgumentException(
                    "%d tokens with their marks, but %d places".formatted(ids.length, places.size()));
        }
    }
}
