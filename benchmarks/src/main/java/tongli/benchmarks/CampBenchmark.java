package tongli.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import tongli.camp.env.Env;
import tongli.camp.env.FlatActions;
import tongli.camp.env.Step;
import tongli.camp.people.EvenCasting;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.policy.Policy;
import tongli.camp.policy.RandomPolicy;
import tongli.camp.policy.RulePolicy;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/** The camp's world with symbolic actions: steps a second, beginning anew where a talk is over, among everybody who trains. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CampBenchmark {
    /** Who acts: talks of the first are short and go wrong, those of the second are long and go deep. */
    public enum Actor {
        RANDOM,
        RULES
    }

    @Param({"RANDOM", "RULES"})
    public Actor actor = Actor.RANDOM;

    private final Env<double[], Integer> world = new FlatActions<>(new TalkEnv(
            new EvenCasting(
                    People.bundled().of(Split.TRAINING, List.of(Language.values()), List.of(Difficulty.values()))),
            RewardWeights.USUAL,
            TalkEnv.USUAL_LIMIT));
    private final Policy<double[], Integer> random = new RandomPolicy<>(world.actions());
    private final Policy<double[], Integer> rules = new RulePolicy();
    private final SplittableRandom chance = new SplittableRandom(7);
    private long episode;
    private double[] seen = world.reset(0).observation();

    @Benchmark
    @Threads(1)
    public double alone() {
        return step();
    }

    @Benchmark
    @Threads(2)
    public double twoAtOnce() {
        return step();
    }

    private double step() {
        Step<double[]> step = world.step((actor == Actor.RULES ? rules : random).act(seen, chance));
        seen = step.isOver() ? world.reset(++episode).observation() : step.observation();
        return step.reward();
    }
}
