package tongli.learning.pretrain;

import java.util.Arrays;
import java.util.List;

/**
 * Lines with hidden tokens as the network takes them. Not copied.
 *
 * @param ids shape (lines, longest), padded with 0
 * @param mask same shape: 1 a token, 0 padding
 * @param places of the hidden tokens in the lines laid end to end
 * @param truth what stood there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MaskedBatch(long[][] ids, long[][] mask, long[] places, long[] truth) {

    static MaskedBatch of(List<Masking.Masked> lines) {
        int longest = lines.stream().mapToInt(line -> line.ids().length).max().orElse(0);
        int hidden = lines.stream().mapToInt(line -> line.places().length).sum();
        long[][] ids = new long[lines.size()][longest];
        long[][] mask = new long[lines.size()][longest];
        long[] places = new long[hidden];
        long[] truth = new long[hidden];
        int at = 0;
        for (int row = 0; row < ids.length; row++) {
            Masking.Masked line = lines.get(row);
            System.arraycopy(line.ids(), 0, ids[row], 0, line.ids().length);
            Arrays.fill(mask[row], 0, line.ids().length, 1);
            for (int i = 0; i < line.places().length; i++) {
                places[at] = (long) row * longest + line.places()[i];
                truth[at++] = line.truth()[i];
            }
        }
        return new MaskedBatch(ids, mask, places, truth);
    }
}
