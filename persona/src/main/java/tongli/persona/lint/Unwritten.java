package tongli.persona.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;

/** Lines that still say TODO, as {@code tongli scenario new} leaves them: one finding a topic or bank. */
final class Unwritten implements Rule {
    static final String CODE = "unwritten";
    private static final String TODO = "TODO";

    @Override
    public List<Finding> look(Scenario scenario) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ScenarioLines.all(scenario).stream()
                .filter(line -> line.say().startsWith(TODO))
                .forEach(line -> places.merge(bank(line.id()), 1, Integer::sum));
        return places.entrySet().stream()
                .map(place -> new Finding(
                        CODE, place.getKey(), "%d lines are still to be written".formatted(place.getValue())))
                .toList();
    }

    /** {@code topics.score} of {@code topics.score.2.disclose.1}. */
    private static String bank(String id) {
        String[] parts = id.split("\\.");
        return parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
    }
}
