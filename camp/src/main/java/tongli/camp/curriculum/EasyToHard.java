package tongli.camp.curriculum;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import tongli.camp.people.Ended;

/**
 * The easiest first; the next one is met as well once {@value #ENOUGH} of the last {@value #LOOKS_BACK} talks at the hardest so far have gone well.
 * What was met before stays, each as often: nothing is to be forgotten.
 *
 * <p>Source: a curriculum whose distribution widens from easy examples to all, Bengio et al., ICML 2009; by success, as Narvekar et al., JMLR 21
 * (2020), section 4, sum up. Both numbers are authored.
 */
final class EasyToHard implements Teacher {
    static final int LOOKS_BACK = 100;
    static final double ENOUGH = 0.8;

    private final int levels;
    private final boolean[] last = new boolean[LOOKS_BACK];
    private int met = 1;
    private int count;

    EasyToHard(int levels) {
        this.levels = levels;
    }

    @Override
    public double[] shares() {
        double[] shares = new double[levels];
        Arrays.fill(shares, 0, met, 1.0 / met);
        return shares;
    }

    @Override
    public void ended(int level, Ended episode) {
        if (level != met - 1 || met == levels) {
            return;
        }
        last[count % LOOKS_BACK] = episode.succeeded();
        count++;
        if (count >= LOOKS_BACK && successes() >= ENOUGH * LOOKS_BACK) {
            met++;
            count = 0;
        }
    }

    private int successes() {
        int successes = 0;
        for (boolean one : last) {
            successes += one ? 1 : 0;
        }
        return successes;
    }

    @Override
    public Map<String, Double> measures() {
        return Map.of("curriculum/met", (double) met);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(met);
        out.writeInt(count);
        for (boolean one : last) {
            out.writeBoolean(one);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        met = in.readInt();
        count = in.readInt();
        if (met < 1 || met > levels || count < 0) {
            throw new IOException(
                    "its curriculum meets %,d of %,d levels after %,d talks".formatted(met, levels, count));
        }
        for (int i = 0; i < LOOKS_BACK; i++) {
            last[i] = in.readBoolean();
        }
    }
}
