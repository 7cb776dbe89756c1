package tongli.camp.curriculum;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.camp.people.Ended;

/**
 * Most often where returns change most, for better or worse: there something is being learnt or forgotten. A share of {@value #AT_RANDOM} is
 * spread evenly, so that no change goes unseen.
 *
 * <p>Source: absolute learning progress, Portelas, Colas, Hofmann and Oudeyer, CoRL 2019, with their share at random; over a few levels rather
 * than a space of them, as Matiisen et al., IEEE TNNLS 31 (2020). Progress is how far a quick average of returns lies from a slow one
 * (Kanitscheider et al., arXiv:2106.14876, 2021).
 */
final class LearningProgress implements Teacher {
    static final double AT_RANDOM = 0.2;
    static final double QUICK = 0.05;
    static final double SLOW = 0.01;

    private final double[] quick;
    private final double[] slow;
    private final boolean[] begun;

    LearningProgress(int levels) {
        this.quick = new double[levels];
        this.slow = new double[levels];
        this.begun = new boolean[levels];
    }

    @Override
    public double[] shares() {
        int levels = quick.length;
        double[] shares = new double[levels];
        double whole = 0;
        for (int i = 0; i < levels; i++) {
            whole += progress(i);
        }
        for (int i = 0; i < levels; i++) {
            double even = 1.0 / levels;
            shares[i] = whole == 0 ? even : AT_RANDOM * even + (1 - AT_RANDOM) * progress(i) / whole;
        }
        return shares;
    }

    private double progress(int level) {
        return Math.abs(quick[level] - slow[level]);
    }

    /** Both averages begin at the first return, so that where talks began counts as no progress. */
    @Override
    public void ended(int level, Ended episode) {
        if (!begun[level]) {
            begun[level] = true;
            quick[level] = episode.won();
            slow[level] = episode.won();
        }
        quick[level] += QUICK * (episode.won() - quick[level]);
        slow[level] += SLOW * (episode.won() - slow[level]);
    }

    @Override
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        for (int i = 0; i < quick.length; i++) {
            measures.put("curriculum/progress_" + i, progress(i));
        }
        return measures;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (int i = 0; i < quick.length; i++) {
            out.writeDouble(quick[i]);
            out.writeDouble(slow[i]);
            out.writeBoolean(begun[i]);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        for (int i = 0; i < quick.length; i++) {
            quick[i] = in.readDouble();
            slow[i] = in.readDouble();
            begun[i] = in.readBoolean();
        }
        if (!Arrays.stream(quick).allMatch(Double::isFinite)
                || !Arrays.stream(slow).allMatch(Double::isFinite)) {
            throw new IOException("its curriculum holds a number that is not finite");
        }
    }
}
