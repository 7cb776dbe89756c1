package tongli.camp.env;

/**
 * A world to act in, one episode at a time, after the contract of Gymnasium (Towers et al., 2024): reset, then step until
 * an episode is over, then reset again.
 *
 * <p>Everything that happens follows from the seed of {@link #reset} and the actions since: the same seed and actions give
 * the same episode, bit for bit. For one thread.
 *
 * @param <O> what is observed
 * @param <A> what is done
 */
public interface Env<O, A> {

    /** Where observations lie. */
    Space<O> observations();

    /** Where actions lie. */
    Space<A> actions();

    /** Begins an episode; one under way is dropped. */
    Start<O> reset(long seed);

    /**
     * Acts once.
     *
     * @throws IllegalArgumentException if the action lies outside {@link #actions}
     * @throws IllegalStateException if no episode is under way
     */
    Step<O> step(A action);
}
