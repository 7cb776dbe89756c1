package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.encoder.TrainableNetwork;

/**
 * What the heads of a network read of each text, where training never changes it: read once and not once a pass. In batches
 * that follow from the texts alone, so that a run which goes on after a kill has the same numbers. Not safe for many threads.
 */
final class FixedVectors {
    private static final int AT_ONCE = 64;

    private final TrainableNetwork network;
    private final Map<TaskText, float[]> byText = new IdentityHashMap<>();

    FixedVectors(TrainableNetwork network) {
        this.network = network;
    }

    /** Reads texts that were not read yet; does nothing if the network's vectors change. */
    void read(List<Tokens> texts, FineTuner.Progress progress) {
        if (!network.hasFixedVectors()) {
            return;
        }
        List<Tokens> unread = new ArrayList<>(
                texts.stream().filter(text -> !byText.containsKey(text.of())).toList());
        unread.sort(Comparator.comparingInt(text -> text.ids().length));
        for (int from = 0; from < unread.size(); from += AT_ONCE) {
            List<Tokens> batch = unread.subList(from, Math.min(unread.size(), from + AT_ONCE));
            try (NDManager memory = network.newStep()) {
                NDArray vectors = network.vectors(memory.create(Tokens.ids(batch)), memory.create(Tokens.mask(batch)));
                int width = (int) vectors.getShape().get(1);
                float[] values = vectors.toFloatArray();
                for (int i = 0; i < batch.size(); i++) {
                    float[] own = new float[width];
                    System.arraycopy(values, i * width, own, 0, width);
                    byText.put(batch.get(i).of(), own);
                }
            }
            progress.part(from + batch.size(), unread.size(), "texts read");
        }
    }

    /** Shape (batch, width); each text must have been read. */
    NDArray of(List<Tokens> batch, NDManager memory) {
        return memory.create(batch.stream().map(text -> byText.get(text.of())).toArray(float[][]::new));
    }
}
