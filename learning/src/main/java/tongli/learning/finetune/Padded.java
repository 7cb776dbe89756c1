package tongli.learning.finetune;

import java.util.Arrays;
import java.util.List;

/**
 * Tokenised texts of several lengths as the network takes them.
 *
 * @param ids shape (texts, longest), padded with 0
 * @param mask same shape: 1 a token, 0 padding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Padded(long[][] ids, long[][] mask) {

    public static Padded of(List<long[]> texts) {
        int longest = texts.stream().mapToInt(ids -> ids.length).max().orElse(0);
        long[][] ids = new long[texts.size()][longest];
        long[][] mask = new long[texts.size()][longest];
        for (int row = 0; row < ids.length; row++) {
            long[] text = texts.get(row);
            System.arraycopy(text, 0, ids[row], 0, text.length);
            Arrays.fill(mask[row], 0, text.length, 1);
        }
        return new Padded(ids, mask);
    }
}
