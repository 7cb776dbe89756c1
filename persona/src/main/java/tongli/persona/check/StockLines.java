package tongli.persona.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * What stock learners say in one language: authored lines that could be said to anybody, and, for those who listen or try to, the words of
 * the scenario's author for what the person has just said. The lines stand in {@code /learners}, one file a learner. Immutable.
 */
final class StockLines {
    private final Map<StockLearner, List<String>> lines;

    private StockLines(Map<StockLearner, List<String>> lines) {
        this.lines = lines;
    }

    static StockLines of(Language language) {
        Map<StockLearner, List<String>> lines = new EnumMap<>(StockLearner.class);
        for (StockLearner learner : StockLearner.values()) {
            lines.put(learner, read("/learners/%s.%s.txt".formatted(learner.code(), language.code())));
        }
        return new StockLines(lines);
    }

    /**
     * What a learner says next, the same for the same random numbers.
     *
     * @param turn of the person, just heard
     * @param said what the learner has said so far; nothing is said twice
     * @return empty if the learner has nothing left to say
     */
    Optional<String> next(StockLearner learner, Scenario scenario, PersonaTurn turn, Set<String> said, Random random) {
        return candidates(learner, scenario, turn, said.size(), random)
                .filter(line -> !said.contains(line))
                .findFirst();
    }

    /** From the likeliest on. */
    private Stream<String> candidates(
            StockLearner learner, Scenario scenario, PersonaTurn turn, int turns, Random random) {
        List<String> own = shuffled(lines.getOrDefault(learner, List.of()), random);
        if (learner == StockLearner.SKILLED) {
            List<String> hear = shuffled(turn.hints().hear(), random);
            List<String> ask = shuffled(turn.hints().ask(), random);
            boolean askNow = turns % 3 == 2; // two reflections to a question, as MITI 4.2 asks of competent practice
            return Stream.of(askNow ? ask : hear, askNow ? hear : ask, own).flatMap(List::stream);
        }
        if (learner == StockLearner.NOVICE && turns % 2 == 1) {
            Topic topic = scenario.topic(turn.state().topic());
            int level = Math.max(1, turn.state().told().getOrDefault(topic.id(), 0));
            Level told = topic.level(level);
            return Stream.of(shuffled(told.misread(), random), own).flatMap(List::stream);
        }
        return own.stream();
    }

    private static List<String> shuffled(List<String> lines, Random random) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<String> read(String name) {
        return AuthoredLines.read(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path; rebuild Tongli"));
    }
}
