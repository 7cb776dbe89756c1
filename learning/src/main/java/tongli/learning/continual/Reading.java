package tongli.learning.continual;

import java.util.List;
import tongli.learning.finetune.TaskText;

/** What the network says of texts with the weights that it has; no dropout. */
public interface Reading {
    /** One array of shape (texts, labels) a head. */
    List<float[][]> logits(List<TaskText> texts);

    /** What the heads read, shape (texts, width). */
    float[][] vectors(List<TaskText> texts);
}
