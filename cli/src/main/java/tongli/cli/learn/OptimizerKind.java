package tongli.cli.learn;

import tongli.core.Coded;

/** The optimisers as {@code --optimizer} names them. */
enum OptimizerKind implements Coded {
    ADAMW,
    SGD,
    ADAFACTOR
}
