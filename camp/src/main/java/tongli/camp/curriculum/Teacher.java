package tongli.camp.curriculum;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import tongli.camp.people.Ended;

/** Decides how often each difficulty is met, by what came of the episodes so far and nothing else. For one thread. */
public interface Teacher {

    /** How often each is met from now on: one share a level, from the easiest on; they sum to 1. */
    double[] shares();

    /**
     * Told of an episode that has ended.
     *
     * @param level from 0, the easiest
     */
    void ended(int level, Ended episode);

    /** What it goes by, for logs. */
    Map<String, Double> measures();

    void save(DataOutput out) throws IOException;

    /** @throws IOException if that was written by another teacher */
    void load(DataInput in) throws IOException;
}
