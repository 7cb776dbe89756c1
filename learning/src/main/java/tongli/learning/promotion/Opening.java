package tongli.learning.promotion;

import java.io.IOException;
import tongli.learning.evaluation.TaskReader;

/** Opens a model as it would be served. */
interface Opening {

    /** A reader of its own for each call; the caller closes it. @throws IOException if the model is none */
    TaskReader open() throws IOException;
}
