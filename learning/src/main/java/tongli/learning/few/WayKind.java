package tongli.learning.few;

import java.util.Locale;
import tongli.core.Coded;
import tongli.learning.encoder.TuningMethod;

/** The ways that there are, and the plain ones beside which they stand. */
public enum WayKind implements Coded {
    /** Plain training of a layer over the encoder as it is. */
    HEAD,
    /** Plain training of low-rank products and a head. */
    LORA,
    /** Plain training of keys and values before the first token of each layer, and a head (Li and Liang, ACL 2021). */
    PREFIX,
    /** {@link PrototypeWay}. */
    PROTOTYPES,
    /** {@link ZeroShotWay}. */
    ZERO_SHOT,
    /** {@link SelfTrainingWay}. */
    SELF_TRAINING,
    /** {@link ConsistencyWay}. */
    CONSISTENCY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param descriptions of the labels, for whoever reads those @param reworder for whoever reads texts in two wordings */
    Way make(FewSettings settings, Descriptions descriptions, Reworder reworder) {
        return switch (this) {
            case HEAD -> new TuningWay(TuningMethod.HEAD, settings);
            case LORA -> new TuningWay(TuningMethod.LORA, settings);
            case PREFIX -> new TuningWay(TuningMethod.PREFIX, settings);
            case PROTOTYPES -> new PrototypeWay(settings);
            case ZERO_SHOT -> new ZeroShotWay(descriptions, settings);
            case SELF_TRAINING -> new SelfTrainingWay(settings);
            case CONSISTENCY -> new ConsistencyWay(settings, reworder);
        };
    }
}
