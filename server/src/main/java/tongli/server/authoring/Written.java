package tongli.server.authoring;

import tongli.authored.InvalidFileException;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioReader;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** A scenario file that was sent, and the person of it, who may be bent to be easier or harder. */
public record Written(String yaml, Scenario scenario) {
    /** @throws ProblemException naming the first of its faults in {@code language} */
    public static Written of(String yaml, Language language) {
        try {
            return new Written(yaml, new ScenarioReader().read("yaml", yaml));
        } catch (InvalidFileException invalid) {
            throw Faults.problem(ProblemKind.INVALID_SCENARIO, invalid.faults(), language);
        }
    }

    /** The same, with a person who makes it easier or harder. */
    public Written at(Difficulty difficulty) {
        return new Written(yaml, difficulty.bend(scenario));
    }
}
