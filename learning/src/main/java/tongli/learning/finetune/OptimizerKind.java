package tongli.learning.finetune;

import tongli.core.Coded;

/** How gradients become moves. */
public enum OptimizerKind implements Coded {
    /** Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019). */
    ADAMW,
    /** Plain descent with momentum, Nesterov's if wanted (Sutskever et al., ICML 2013). */
    SGD,
    /** Adam's scaling from the means of rows and columns only (Shazeer and Stern, ICML 2018). */
    ADAFACTOR
}
