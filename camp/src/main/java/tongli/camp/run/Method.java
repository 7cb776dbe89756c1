package tongli.camp.run;

import tongli.core.Coded;

/** How a policy comes about. */
public enum Method implements Coded {
    /** Watches the stock skilled learner and does the same ({@link tongli.camp.train.Cloning}). */
    CLONING,
    /** {@link tongli.camp.train.Reinforce}, with a baseline. */
    REINFORCE,
    /** {@link tongli.camp.train.Dqn}. */
    DQN,
    /** {@link tongli.camp.train.Ppo}. */
    PPO,
    /** {@link tongli.camp.train.Grpo}. */
    GRPO
}
