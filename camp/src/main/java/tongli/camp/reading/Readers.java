package tongli.camp.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tongli.camp.env.Discrete;
import tongli.camp.people.Person;
import tongli.camp.policy.Policy;
import tongli.camp.policy.RandomPolicy;
import tongli.camp.policy.RulePolicy;
import tongli.camp.talk.About;
import tongli.camp.talk.Sight;
import tongli.core.BasicEmotion;

/** Readers that nothing was trained for: what a trained one is held against. Stateless. */
public final class Readers {
    private static final List<BasicEmotion> DARK =
            List.of(BasicEmotion.SADNESS, BasicEmotion.ANGER, BasicEmotion.FEAR, BasicEmotion.DISGUST);
    private static final long SEED = 1;
    private static final int TALKS = 10;

    private Readers() {}

    /**
     * All of them, by name: {@code chance}, {@code majority} (whatever was true most often among some people) and {@code rules}.
     *
     * @param among those who train
     */
    public static Map<String, Policy<double[], Integer>> all(ReadingTask task, List<Person> among, int limit) {
        Map<String, Policy<double[], Integer>> all = new LinkedHashMap<>();
        all.put("chance", new RandomPolicy<>(new Discrete(task.choices())));
        all.put("majority", majority(task, among, limit));
        all.put("rules", task == ReadingTask.EXPRESSION ? Readers::expressed : Readers::shown);
        return all;
    }

    private static Policy<double[], Integer> majority(ReadingTask task, List<Person> among, int limit) {
        int[] counts = new int[task.choices()];
        Policy<double[], Integer> any = (seen, random) -> 0;
        for (ReadTurn turn : new Reading(task, among, limit, TALKS, SEED).of(any)) {
            counts[turn.truth()]++;
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        int answer = most;
        return (seen, random) -> answer;
    }

    /** What shows most; behind calm, the strongest of the dark feelings that show through, or sadness. Nothing is thought to change. */
    private static int shown(double[] seen, RandomGenerator random) {
        BasicEmotion most = BasicEmotion.NEUTRAL;
        for (BasicEmotion one : BasicEmotion.values()) {
            most = Sight.shown(seen, one) > Sight.shown(seen, most) ? one : most;
        }
        if (most != BasicEmotion.NEUTRAL) {
            return most.ordinal();
        }
        BasicEmotion dark = BasicEmotion.SADNESS;
        for (BasicEmotion one : DARK) {
            dark = Sight.shown(seen, one) > Sight.shown(seen, dark) ? one : dark;
        }
        return dark.ordinal();
    }

    /** What the rules would do, on the topic at hand. */
    private static int expressed(double[] seen, RandomGenerator random) {
        return new RulePolicy().act(seen, random) / About.values().length;
    }
}
