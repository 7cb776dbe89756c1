package tongli.persona.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import tongli.persona.scenario.Scenario;

/**
 * How a person took one stock learner, over all seeds.
 *
 * @param trust the mean before the first line and after each; where the person had left, what it was then
 * @param finalTrust its last value, with the least and the most of the seeds
 * @param left in how many talks the person left
 * @param deepest the mean of the deepest level told
 * @param toldAll how many levels of all topics were told, on average
 */
public record SimulatedLearner(
        StockLearner learner,
        List<Double> trust,
        double finalTrust,
        double least,
        double most,
        int left,
        double deepest,
        double toldAll) {

    public SimulatedLearner {
        trust = List.copyOf(trust);
    }

    /**
     * All stock learners against one person.
     *
     * @param turns of a talk, at most
     * @param seeds how many talks each learner has
     */
    public static List<SimulatedLearner> all(Simulation simulation, Scenario scenario, int turns, int seeds) {
        return Arrays.stream(StockLearner.values())
                .map(learner -> of(
                        learner,
                        LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> simulation.play(scenario, learner, turns, seed))
                                .toList(),
                        turns))
                .toList();
    }

    private static SimulatedLearner of(StockLearner learner, List<Simulation.Played> talks, int turns) {
        List<Double> mean = new ArrayList<>();
        for (int turn = 0; turn <= turns; turn++) {
            int at = turn;
            mean.add(talks.stream()
                    .mapToDouble(talk -> at < talk.trust().size() ? talk.trust().get(at) : talk.finalTrust())
                    .average()
                    .orElseThrow());
        }
        List<Double> ends =
                talks.stream().map(Simulation.Played::finalTrust).sorted().toList();
        return new SimulatedLearner(
                learner,
                mean,
                mean.get(turns),
                ends.get(0),
                ends.get(ends.size() - 1),
                (int) talks.stream().filter(Simulation.Played::left).count(),
                mean(talks, talk -> talk.last().state().deepest()),
                mean(
                        talks,
                        talk -> talk.last().state().told().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }

    private static double mean(List<Simulation.Played> talks, ToIntFunction<Simulation.Played> what) {
        return talks.stream().mapToInt(what).average().orElseThrow();
    }
}
