package tongli.server.authoring;

import java.util.List;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioReader;
import tongli.server.problem.Problem;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.ProblemWords;

/** A scenario file that was sent, and the person of it, who may be bent to be easier or harder. */
public record Written(String yaml, Scenario scenario) {
    private static final int FAULTS_NAMED = 20;

    /** @throws ProblemException naming the first of its faults in {@code language} */
    public static Written of(String yaml, Language language) {
        try {
            return new Written(yaml, new ScenarioReader().read("yaml", yaml));
        } catch (InvalidFileException invalid) {
            throw new ProblemException(Problem.in(
                            language,
                            ProblemKind.INVALID_SCENARIO,
                            invalid.faults().size())
                    .withErrors(named(invalid.faults(), language)));
        }
    }

    /** The same, with a person who makes it easier or harder. */
    public Written at(Difficulty difficulty) {
        return new Written(yaml, difficulty.bend(scenario));
    }

    private static List<FieldError> named(List<Fault> faults, Language language) {
        return faults.stream()
                .limit(FAULTS_NAMED)
                .map(fault -> new FieldError(
                        "yaml", ProblemWords.bundled().line(language, fault.line(), fault.placed(language))))
                .toList();
    }
}
