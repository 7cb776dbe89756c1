package tongli.wire;

import java.util.List;
import tongli.persona.check.SimulatedLearner;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;

/**
 * Stock learners against one person: a line of {@code scenario simulate}.
 *
 * @param difficulty of which the person was made before they were played
 */
public record SimulationJson(
        String scenario,
        String language,
        String difficulty,
        int turns,
        int seeds,
        List<SimulatedLearnerJson> learners) {

    public static SimulationJson of(
            Scenario scenario, Difficulty difficulty, int turns, int seeds, List<SimulatedLearner> learners) {
        return new SimulationJson(
                scenario.id(),
                scenario.language().code(),
                difficulty.code(),
                turns,
                seeds,
                SimulatedLearnerJson.of(learners));
    }
}
