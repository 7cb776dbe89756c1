package tongli.learning.voice.network;

import java.util.List;
import java.util.Random;
import tongli.perception.voice.graph.NetworkPart;

/** A network that learns one recording after the other. For one thread. */
public interface GradientNetwork {
    /** What it reads of a recording: scaled rows. @param views shape (views, 88) @param steps shape (steps, width) */
    float[][] rows(List<double[]> views, float[][] steps);

    /** A log-odd for each label. @param rows of {@link #rows} */
    float[] logits(float[][] rows);

    /**
     * Adds what a recording teaches to the gradients, with some units left out by chance.
     *
     * @param rows of {@link #rows}
     * @param weight of this recording beside others
     */
    void learn(float[][] rows, int label, float weight, Random chance);

    /** All that learns. */
    List<AdamMatrix> weights();

    /** As it is now, to be written. */
    NetworkPart part();
}
