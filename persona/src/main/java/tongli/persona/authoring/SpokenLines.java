package tongli.persona.authoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tongli.authored.FilePlaces;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;

/** Which lines of a file the person has said in a turn: one, or a beginning and what follows it. Immutable. */
public final class SpokenLines {

    /** Two silences said as one. */
    private static final String PAIR = "\\+";

    private final Map<String, Spoken> byId = new HashMap<>();

    /**
     * @param place as in {@link Line#id}
     * @param line of the file, from 1
     * @param words as they stand there
     */
    public record Spoken(String place, int line, String words) {}

    /** @param yaml what the scenario was read from */
    public SpokenLines(Scenario scenario, String yaml) {
        FilePlaces places = ScenarioLines.places(yaml);
        for (Line line : ScenarioLines.all(scenario)) {
            byId.put(line.id(), new Spoken(line.id(), places.line(line.id()), line.say()));
        }
    }

    /**
     * In the order in which they were said.
     *
     * @param before ids of the lines said before the turn
     * @param after those said after it
     */
    public List<Spoken> between(Collection<String> before, List<String> after) {
        Set<String> old = new HashSet<>(before);
        return after.stream()
                .filter(id -> !old.contains(id))
                .flatMap(id -> Arrays.stream(id.split(PAIR)))
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
    }
}
