package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import tongli.camp.net.Mlp;

/**
 * A method of learning at work: it acts in its worlds and moves a policy, an iteration at a time. Everything follows from
 * its settings and seed, and what {@link #save} writes is enough to go on bit for bit. For one thread.
 */
public interface Trainer {

    /** Acts for a while and learns from it. */
    Iteration advance();

    /** Steps acted so far, in all worlds. */
    long steps();

    /** The net that scores actions, as it stands: it changes with the next iteration. */
    Mlp actor();

    /** Writes all that the next iteration needs. */
    void save(DataOutput out) throws IOException;

    /**
     * Goes on from where {@link #save} was called on a trainer of the same settings and seed.
     *
     * @throws IOException if that was none of the same shape
     */
    void load(DataInput in) throws IOException;
}
