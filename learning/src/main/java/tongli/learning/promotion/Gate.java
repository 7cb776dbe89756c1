package tongli.learning.promotion;

import java.io.IOException;
import java.util.List;
import tongli.perception.registry.GateFigure;

/** One demand on a model. */
interface Gate {

    /**
     * What it measured, one figure a bound.
     *
     * @throws IOException if a file that it needs is missing or malformed; that a model falls short is a figure
     */
    List<GateFigure> measure(Examination of) throws IOException;
}
