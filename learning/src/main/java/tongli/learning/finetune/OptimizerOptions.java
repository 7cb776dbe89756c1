package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import tongli.core.Require;

/** Which optimiser trains, and how it is set. */
public sealed interface OptimizerOptions {
    /** How much of the last move usually goes on. */
    double USUAL_MOMENTUM = 0.9;

    /** What makes the moves, with nothing remembered yet. @param manager owns what it remembers @param weights the live ones */
    UpdateRule rule(NDManager manager, Map<String, NDArray> weights);

    /** Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019): what is used when nothing is said. */
    record AdamW() implements OptimizerOptions {
        @Override
        public UpdateRule rule(NDManager manager, Map<String, NDArray> weights) {
            return new AdamWRule(manager, weights);
        }
    }

    /**
     * Plain descent with momentum, Nesterov's if wanted (Sutskever et al., ICML 2013).
     *
     * @param momentum how much of the last move goes on, [0, 1)
     * @param nesterov whether momentum looks ahead; needs momentum
     */
    record Sgd(double momentum, boolean nesterov) implements OptimizerOptions {
        public Sgd {
            Require.inRange("momentum", momentum, 0, 0.9999);
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("nesterov needs momentum above 0");
            }
        }

        @Override
        public UpdateRule rule(NDManager manager, Map<String, NDArray> weights) {
            return new SgdRule(this, manager, weights);
        }
    }

    /**
     * Adam's scaling from the means of rows and columns only (Shazeer and Stern, ICML 2018).
     *
     * @param relative whether it chooses its rate itself, from the size of each weight and the number of the step;
     *     {@link FineTuneOptions#rate()} is then a factor on it
     */
    record Adafactor(boolean relative) implements OptimizerOptions {
        @Override
        public UpdateRule rule(NDManager manager, Map<String, NDArray> weights) {
            return new AdafactorRule(this, manager, weights);
        }
    }
}
