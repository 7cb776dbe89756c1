package tongli.perception.fusion;

import java.util.List;
import tongli.core.ModelId;

/** How much each of several readings of one moment counts. */
public interface Weighting {

    /**
     * The exponents of a {@link LogPool}.
     *
     * @param readings at least one, in the order of {@link Modality}, none twice
     * @return one a reading, each at least 0 and finite; 0 where the signal's quality is 0
     */
    double[] weights(List<ModalityReading> readings);

    /** What is learnt beside the weights. */
    FusionLimits limits();

    ModelId id();
}
