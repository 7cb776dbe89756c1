package tongli.camp.train;

import java.util.SplittableRandom;
import tongli.camp.env.Env;
import tongli.camp.env.Step;
import tongli.camp.net.Mlp;
import tongli.camp.policy.NetPolicy;

/** How well a net does in a world, for tests. */
final class KnownWorlds {
    private KnownWorlds() {}

    /** The mean return of the net's best actions, over episodes that nothing trained on. */
    static double mean(Mlp net, Env<double[], Integer> world, int episodes) {
        NetPolicy policy = new NetPolicy(net, true);
        SplittableRandom random = new SplittableRandom(1);
        double won = 0;
        for (int episode = 0; episode < episodes; episode++) {
            double[] seen = world.reset(1_000_000L + episode).observation();
            Step<double[]> step;
            do {
                step = world.step(policy.act(seen, random));
                won += step.reward();
                seen = step.observation();
            } while (!step.isOver());
        }
        return won / episodes;
    }
}
