package tongli.camp.train;

import java.util.List;
import tongli.core.Require;

/**
 * How {@link Dqn} learns.
 *
 * @param hidden sizes of the net's hidden layers
 * @param rate of learning
 * @param gamma how much what is won a step later counts
 * @param memory steps remembered; the oldest are forgotten first
 * @param warmUp steps acted before anything is learnt
 * @param every steps between updates
 * @param batch steps learnt from in an update
 * @param target updates between copies of the net into the one that values what comes next
 * @param leastChance of doing anything at all; it falls there from 1
 * @param exploring share of the run over which it falls
 */
public record DqnSettings(
        List<Integer> hidden,
        double rate,
        double gamma,
        int memory,
        int warmUp,
        int every,
        int batch,
        int target,
        double leastChance,
        double exploring) {

    public static final DqnSettings USUAL =
            new DqnSettings(List.of(64, 64), 5e-4, 0.99, 20_000, 1_000, 4, 64, 250, 0.05, 0.5);

    public DqnSettings {
        hidden = List.copyOf(hidden);
        Require.inRange("rate", rate, 0, 1);
        Require.inRange("gamma", gamma, 0, 1);
        Require.inRange("memory", memory, 1, 50_000);
        Require.inRange("warmUp", warmUp, 1, 1e9);
        Require.inRange("every", every, 1, 1e9);
        Require.inRange("batch", batch, 1, 100_000);
        Require.inRange("target", target, 1, 1e9);
        Require.inRange("leastChance", leastChance, 0, 1);
        Require.inRange("exploring", exploring, 0, 1);
    }
}
