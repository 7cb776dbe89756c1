package tongli.perception.text;

import tongli.core.Span;

/**
 * A normalised text that knows where each of its UTF-16 units came from.
 *
 * @param starts one a unit: where the character that it was made from begins in the text as written
 * @param ends one a unit: one past where that ends
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier inside the hot loop; nobody compares or prints it
record PlacedText(String text, int[] starts, int[] ends) {

    PlacedText {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException(
                    "%d units, but %d starts and %d ends".formatted(text.length(), starts.length, ends.length));
        }
    }

    /** Where the units from {@code from}, inclusive, to {@code to}, exclusive, came from; {@code from} lies before {@code to}. */
    Span origin(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }
}
