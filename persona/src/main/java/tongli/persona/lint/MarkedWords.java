package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import tongli.authored.Finding;
import tongli.authored.Letters;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;

/** Words that an instructor has marked as false, wherever they stand: a mark holds until they are gone, and if they come back. */
final class MarkedWords implements Rule {
    static final String CODE = "marked_false";

    private final List<Mark> marks;

    MarkedWords(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    @Override
    public List<Finding> look(Scenario scenario) {
        List<String> letters =
                marks.stream().map(mark -> Letters.of(mark.words())).toList();
        List<Finding> findings = new ArrayList<>();
        for (Line line : ScenarioLines.all(scenario)) {
            String said = Letters.of(line.say());
            for (int i = 0; i < marks.size(); i++) {
                if (said.contains(letters.get(i))) {
                    findings.add(new Finding(
                            CODE, line.id(), ScenarioWords.of(CODE, marks.get(i).why())));
                }
            }
        }
        return findings;
    }
}
