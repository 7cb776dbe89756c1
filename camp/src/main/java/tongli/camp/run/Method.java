package tongli.camp.run;

import tongli.core.Coded;

/** How a policy comes about. */
public enum Method implements Coded {
    /** Watches the stock skilled learner and does the same ({@link tongli.camp.train.Cloning}). */
    CLONING,
    /** {@link tongli.camp.train.Ppo}. */
    PPO
}
