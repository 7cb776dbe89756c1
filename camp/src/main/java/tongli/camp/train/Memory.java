package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import tongli.camp.net.Numbers;

/**
 * The last so many steps, for {@link Dqn} to learn from again and again (Lin, Machine Learning 8, 1992). Observations are kept as single
 * floats, from the first use on, so that a memory read from a file is the one that was written. For one thread.
 */
final class Memory {
    private final int width;
    private final float[][] seen;
    private final float[][] next;
    private final int[] actions;
    private final float[] rewards;
    private final boolean[] terminated;
    private long count;

    /**
     * @param capacity steps
     * @param width of an observation
     */
    Memory(int capacity, int width) {
        this.width = width;
        this.seen = new float[capacity][];
        this.next = new float[capacity][];
        this.actions = new int[capacity];
        this.rewards = new float[capacity];
        this.terminated = new boolean[capacity];
    }

    void add(float[] observation, int action, double reward, float[] after, boolean end) {
        int at = (int) (count % seen.length);
        seen[at] = observation;
        next[at] = after;
        actions[at] = action;
        rewards[at] = (float) reward;
        terminated[at] = end;
        count++;
    }

    /** How many steps it holds. */
    int size() {
        return (int) Math.min(count, seen.length);
    }

    /** @param at from 0 to {@link #size} - 1, as are those below */
    double[] seen(int at) {
        return doubles(seen[at]);
    }

    double[] next(int at) {
        return doubles(next[at]);
    }

    int action(int at) {
        return actions[at];
    }

    double reward(int at) {
        return rewards[at];
    }

    boolean terminated(int at) {
        return terminated[at];
    }

    static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    static double[] doubles(float[] floats) {
        double[] numbers = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            numbers[i] = floats[i];
        }
        return numbers;
    }

    /** What a step leads to is mostly what the next step saw, and is then written once. */
    void save(DataOutput out) throws IOException {
        out.writeLong(count);
        for (int at = 0; at < size(); at++) {
            write(seen[at], out);
            boolean same = at + 1 < size() && next[at] == seen[at + 1];
            out.writeBoolean(same);
            if (!same) {
                write(next[at], out);
            }
            out.writeInt(actions[at]);
            out.writeFloat(rewards[at]);
            out.writeBoolean(terminated[at]);
        }
    }

    /**
     * @param choices that there are
     * @throws IOException if an action is none of them, or a number is not finite
     */
    void load(DataInput in, int choices) throws IOException {
        count = Numbers.readCount("steps", in);
        boolean same = false;
        for (int at = 0; at < size(); at++) {
            seen[at] = read(in);
            if (same) {
                next[at - 1] = seen[at];
            }
            same = in.readBoolean();
            next[at] = same ? seen[at] : read(in);
            actions[at] = in.readInt();
            if (actions[at] < 0 || actions[at] >= choices) {
                throw new IOException("step %,d has the action %,d of %d".formatted(at, actions[at], choices));
            }
            rewards[at] = finite(in);
            terminated[at] = in.readBoolean();
        }
        if (same) {
            throw new IOException("its last step leads to one that is missing");
        }
    }

    private static float finite(DataInput in) throws IOException {
        float number = in.readFloat();
        if (!Float.isFinite(number)) {
            throw new IOException("it remembers the number %s".formatted(number));
        }
        return number;
    }

    private static void write(float[] numbers, DataOutput out) throws IOException {
        for (float one : numbers) {
            out.writeFloat(one);
        }
    }

    private float[] read(DataInput in) throws IOException {
        float[] numbers = new float[width];
        for (int i = 0; i < width; i++) {
            numbers[i] = finite(in);
        }
        return numbers;
    }
}
