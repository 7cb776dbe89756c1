package tongli.learning.pretrain;

import java.util.ArrayList;
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

    /** A text in even pieces of at most so many tokens, marks included; none of a text without a token. */
    static List<Line> of(String text, EncoderTokenizer tokenizer, int tokens) {
        TokenWords all = tokenizer.words(text);
        int length = all.ids().length;
        int room = tokens - 2;
        int pieces = (length + room - 1) / room;
        List<Line> lines = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            int from = (int) ((long) length * piece / pieces);
            int to = (int) ((long) length * (piece + 1) / pieces);
            long[] ids = new long[to - from];
            System.arraycopy(all.ids(), from, ids, 0, ids.length);
            long[] words = new long[ids.length + 2];
            words[0] = -1;
            words[words.length - 1] = -1;
            System.arraycopy(all.words(), from, words, 1, ids.length);
            lines.add(new Line(tokenizer.marked(ids), words));
        }
        return lines;
    }

    int length() {
        return ids.length;
    }
}
