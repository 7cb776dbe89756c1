package tongli.learning.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.TokenWords;

/**
 * A text, or a piece of a long one, as tokens. Not copied: nothing changes it.
 *
 * @param ids with both marks
 * @param words the number of each token's word; -1 for the marks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Line(long[] ids, long[] words) {

    /** A text in pieces of like length, cut between words, of at most so many tokens, marks included; none of a text without a token. */
    static List<Line> of(String text, EncoderTokenizer tokenizer, int tokens) {
        TokenWords all = tokenizer.words(text);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < all.ids().length; ) {
            int to = end(all.words(), from, tokens - 2);
            long[] ids = Arrays.copyOfRange(all.ids(), from, to);
            long[] words = new long[ids.length + 2];
            words[0] = -1;
            words[words.length - 1] = -1;
            System.arraycopy(all.words(), from, words, 1, ids.length);
            lines.add(new Line(tokenizer.marked(ids), words));
            from = to;
        }
        return lines;
    }

    /** Where a piece ends: before a word, unless that word alone is longer than a piece. */
    static int end(long[] words, int from, int room) {
        int left = words.length - from;
        int pieces = (left + room - 1) / room;
        int even = from + (left + pieces - 1) / pieces;
        int end = even;
        while (end > from && end < words.length && words[end] == words[end - 1]) {
            end--;
        }
        return end > from ? end : even;
    }

    /** Whether it has a token that the vocabulary knows. */
    boolean hasMoreThan(long unknown) {
        return Arrays.stream(ids, 1, ids.length - 1).anyMatch(id -> id != unknown);
    }

    int length() {
        return ids.length;
    }
}
