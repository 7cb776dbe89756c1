package tongli.camp.run;

import java.io.IOException;

/** Where measures of a run go, step by step, such as a file for TensorBoard. */
public interface Scalars {

    /** @param tag such as {@code train/entropy} */
    void scalar(String tag, long step, double value) throws IOException;
}
