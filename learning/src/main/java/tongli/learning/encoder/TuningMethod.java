package tongli.learning.encoder;

import tongli.core.Coded;

/** Which weights learn. Task heads always do. */
public enum TuningMethod implements Coded {
    /** None but the heads'. */
    HEAD,
    /** Low-rank products beside the query and value (or every) projection (Hu et al., ICLR 2022). */
    LORA,
    /** LoRA whose ranks are pruned by importance as training goes on (Zhang et al., ICLR 2023). */
    ADALORA,
    /** A small bottleneck after each half of a layer (Houlsby et al., ICML 2019). */
    ADAPTER,
    /** Keys and values before the first token of each layer (Li and Liang, ACL 2021). */
    PREFIX,
    /** Every weight. */
    FULL;

    /** A highest learning rate that suits small encoders. */
    public double usualRate() {
        return switch (this) {
            case HEAD -> 2e-3;
            case LORA, ADALORA, ADAPTER -> 1e-3;
            case PREFIX -> 5e-3;
            case FULL -> 1e-4;
        };
    }
}
