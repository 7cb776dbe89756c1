package tongli.learning.continual;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * One batch while it is learnt.
 *
 * @param batch the task's texts and those that the remedy put beside them
 * @param logits one array of shape (batch, labels) a head, through which the gradient flows
 * @param memory of the step
 */
public record Step(List<StreamText> batch, NDList logits, NDManager memory) {}
