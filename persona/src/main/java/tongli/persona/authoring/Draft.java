package tongli.persona.authoring;

import java.util.List;
import java.util.Optional;
import tongli.authored.FilePlaces;
import tongli.authored.InvalidFileException;
import tongli.authored.Remark;
import tongli.persona.lint.Mark;
import tongli.persona.lint.ScenarioLint;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioReader;

/**
 * A scenario file as somebody is writing it, looked over.
 *
 * @param scenario empty as long as the file has a fault
 * @param remarks the file's faults; if it has none, the findings, rule by rule
 */
public record Draft(Optional<Scenario> scenario, List<Remark> remarks) {

    public Draft {
        remarks = List.copyOf(remarks);
    }

    /**
     * Never throws for what stands in the file.
     *
     * @param file the name to use in faults
     * @param marks words that instructors found false
     */
    public static Draft look(String file, String yaml, List<Mark> marks) {
        try {
            Scenario scenario = new ScenarioReader().read(file, yaml);
            FilePlaces places = ScenarioLines.places(yaml);
            return new Draft(
                    Optional.of(scenario),
                    ScenarioLint.look(scenario, marks).stream()
                            .map(finding -> Remark.of(finding, places))
                            .toList());
        } catch (InvalidFileException invalid) {
            return new Draft(
                    Optional.empty(), invalid.faults().stream().map(Remark::of).toList());
        }
    }
}
