package tongli.learning.pretrain;

import java.util.List;
import tongli.learning.finetune.Padded;

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
        Padded padded = Padded.of(lines.stream().map(Masking.Masked::ids).toList());
        int hidden = lines.stream().mapToInt(line -> line.places().length).sum();
        long[] places = new long[hidden];
        long[] truth = new long[hidden];
        int at = 0;
        for (int row = 0; row < lines.size(); row++) {
            Masking.Masked line = lines.get(row);
            for (int i = 0; i < line.places().length; i++) {
                places[at] = (long) row * padded.ids()[row].length + line.places()[i];
                truth[at++] = line.truth()[i];
            }
        }
        return new MaskedBatch(padded.ids(), padded.mask(), places, truth);
    }
}
