package tongli.persona.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tongli.authored.Finding;
import tongli.authored.Letters;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;

/** Lines of the same letters that differ in signs and case only: to the learner they are one line said twice. */
final class NearRepeats implements Rule {
    static final String CODE = "near_repeat";

    /** Shorter ones, such as "Hm." and "Hm…", are how people fall silent. */
    private static final int LEAST_LETTERS = 5;

    @Override
    public List<Finding> look(Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Line> first = new HashMap<>();
        for (Line line : ScenarioLines.all(scenario)) {
            String letters = Letters.of(line.say());
            Line before = first.putIfAbsent(letters, line);
            if (before != null && letters.length() >= LEAST_LETTERS) {
                findings.add(new Finding(CODE, line.id(), ScenarioWords.of(CODE, before.id())));
            }
        }
        return findings;
    }
}
