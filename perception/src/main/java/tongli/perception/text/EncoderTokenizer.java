package tongli.perception.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.Span;

/**
 * Text to the token ids of one encoder, as it is read when it serves: normalised first (see {@code TextNormalizer}), the
 * two marks around. Owns a native handle; safe for many threads.
 */
public final class EncoderTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final TextNormalizer normalizer;
    private final int windowTokens;
    private final long firstMark;
    private final long lastMark;

    EncoderTokenizer(EncoderFiles files, TextNormalizer normalizer) {
        this.normalizer = normalizer;
        this.windowTokens = files.windowTokens();
        keepOffline();
        try (InputStream stream = files.open(files.tokenizer())) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    stream, Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the tokenizer of " + files.name(), e);
        }
        long[] marks = tokenizer.encode("", true, false).getIds();
        firstMark = marks[0];
        lastMark = marks[marks.length - 1];
    }

    /** DJL would otherwise look for updates, count its users, and fetch a GPU build of the tokenizers. */
    private static void keepOffline() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("RUST_FLAVOR", "cpu");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** The longest window, marks included. */
    int windowTokens() {
        return windowTokens;
    }

    /** The text in windows of at most 256 tokens, each with both marks; at least one. */
    public List<long[]> windows(String text) {
        long[] ids = idsOf(text);
        return cut(ids.length, (from, to) -> marked(ids, from, to));
    }

    private interface Cut<W> {
        W window(int from, int to);
    }

    private <W> List<W> cut(int tokens, Cut<W> cut) {
        int room = windowTokens - 2;
        int pieces = Math.max(1, (tokens + room - 1) / room);
        List<W> windows = new ArrayList<>(pieces);
        for (int piece = 0; piece < pieces; piece++) {
            // even pieces: a last window of two tokens would weigh little but mean less
            int from = (int) ((long) tokens * piece / pieces);
            int to = (int) ((long) tokens * (piece + 1) / pieces);
            windows.add(cut.window(from, to));
        }
        return windows;
    }

    /**
     * The first tokens of the text, at most {@code limit} with both marks.
     *
     * @throws IllegalArgumentException if {@code limit} leaves no room for the marks
     * @throws IllegalStateException if the tokenizer is closed
     */
    public long[] first(String text, int limit) {
        requireRoom(limit, 2);
        long[] ids = idsOf(text);
        return marked(ids, 0, Math.min(ids.length, limit - 2));
    }

    /**
     * The whole text, without marks.
     *
     * @throws IllegalStateException if the tokenizer is closed
     */
    public TokenWords words(String text) {
        Encoding encoding = tokenizer.encode(normalizer.normalize(text), false, false);
        return new TokenWords(encoding.getIds(), encoding.getWordIds());
    }

    /** Tokens between the two marks. */
    public long[] marked(long[] ids) {
        return marked(ids, 0, ids.length);
    }

    /** The token that stands for one that is hidden. */
    public long maskId() {
        return tokenizer.encode("[MASK]", false, false).getIds()[0];
    }

    /** The token that stands for whatever the vocabulary lacks. */
    public long unknownId() {
        return tokenizer.encode("[UNK]", false, false).getIds()[0];
    }

    /**
     * Both parts with a mark between them, at most {@code limit} tokens with all three marks. The text
     * has the first claim on the room; what is answered keeps its last tokens in the rest, and never less than a third if it
     * is that long.
     *
     * @throws IllegalArgumentException if {@code limit} leaves no room for the marks
     * @throws IllegalStateException if the tokenizer is closed
     */
    public long[] pair(TextPair pair, int limit) {
        requireRoom(limit, 3);
        if (Blank.is(pair.before())) {
            return first(pair.text(), limit);
        }
        long[] before = idsOf(pair.before());
        long[] text = idsOf(pair.text());
        int room = limit - 3;
        int ofBefore = Math.min(before.length, Math.max(room / 3, room - text.length));
        int ofText = Math.min(text.length, room - ofBefore);
        long[] ids = new long[ofBefore + ofText + 3];
        ids[0] = firstMark;
        System.arraycopy(before, before.length - ofBefore, ids, 1, ofBefore);
        ids[ofBefore + 1] = lastMark;
        System.arraycopy(text, 0, ids, ofBefore + 2, ofText);
        ids[ids.length - 1] = lastMark;
        return ids;
    }

    /**
     * As {@link #first}, with the places of the tokens.
     *
     * @throws IllegalArgumentException if {@code limit} leaves no room for the marks
     */
    public PlacedTokens placedFirst(String text, int limit) {
        requireRoom(limit, 2);
        Placed all = placed(text);
        return all.part(0, Math.min(all.ids().length, limit - 2));
    }

    /** As {@link #windows}, with the places of the tokens. */
    List<PlacedTokens> placedWindows(String text) {
        Placed all = placed(text);
        return cut(all.ids().length, all::part);
    }

    /** All tokens without marks, and their places. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Placed(EncoderTokenizer of, long[] ids, List<Span> places) {
        PlacedTokens part(int from, int to) {
            return new PlacedTokens(of.marked(ids, from, to), places.subList(from, to));
        }
    }

    private Placed placed(String text) {
        PlacedText normal = normalizer.placed(text);
        Encoding encoding = tokenizer.encode(normal.text(), false, false);
        // the tokenizer counts in code points
        int[] units = unitsOfPoints(normal.text());
        List<Span> places = new ArrayList<>();
        int last = 0;
        for (CharSpan span : encoding.getCharTokenSpans()) {
            if (span == null || span.getEnd() <= span.getStart()) {
                places.add(new Span(last, last));
            } else {
                Span place = normal.origin(units[span.getStart()], units[span.getEnd()]);
                places.add(place);
                last = place.end();
            }
        }
        return new Placed(this, encoding.getIds(), places);
    }

    /** Where each code point begins, and where the last one ends. */
    private static int[] unitsOfPoints(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int point = 0; point < units.length; point++) {
            units[point] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return units;
    }

    private static void requireRoom(int limit, int marks) {
        if (limit < marks) {
            throw new IllegalArgumentException(
                    "limit is %d, which leaves no room for %d marks".formatted(limit, marks));
        }
    }

    private long[] idsOf(String text) {
        return tokenizer.encode(normalizer.normalize(text), false, false).getIds();
    }

    private long[] marked(long[] ids, int from, int to) {
        long[] window = new long[to - from + 2];
        window[0] = firstMark;
        System.arraycopy(ids, from, window, 1, to - from);
        window[window.length - 1] = lastMark;
        return window;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
