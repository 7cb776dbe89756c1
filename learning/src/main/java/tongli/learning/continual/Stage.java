package tongli.learning.continual;

import java.util.List;
import java.util.Random;
import tongli.learning.encoder.TrainableEncoder;

/**
 * A task of a stream while it is learnt.
 *
 * @param task from 0
 * @param texts that are learnt, without those that a remedy puts beside them
 * @param network with the weights that it has by then
 * @param known one a head: which of its labels were taught before
 * @param seed of the run
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Stage(
        int task,
        List<StreamText> texts,
        StreamHeads heads,
        TrainableEncoder network,
        Reading reading,
        List<boolean[]> known,
        long seed) {
    public Stage {
        texts = List.copyOf(texts);
        known = List.copyOf(known);
    }

    /** Whether anything was taught before. */
    boolean isFirst() {
        for (boolean[] head : known) {
            for (boolean label : head) {
                if (label) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A source of chance that follows from the place in the stream, so that a run which goes on draws the same. */
    Random random(int purpose) {
        return new Random((seed * 1009 + task) * 31 + purpose);
    }
}
