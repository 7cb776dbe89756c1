package tongli.persona.guard;

import java.util.Map;
import java.util.Optional;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Scenario;

/**
 * What must have been told before some words may be said.
 *
 * @param topic empty where nothing must
 * @param level the level of the topic; 0 where nothing must
 */
record Gate(String topic, int level) {

    static final Gate ALWAYS = new Gate("", 0);

    boolean isOpen(Map<String, Integer> told) {
        return told.getOrDefault(topic, 0) >= level;
    }

    /** The gate of a line by its id: {@code topics.score.2.disclose.1}, {@code facts.rent.answer.1}. */
    static Gate of(String lineId, Scenario scenario) {
        String[] parts = lineId.split("\\.");
        if (parts[0].equals("topics") && Character.isDigit(parts[2].charAt(0))) {
            return new Gate(parts[1], Integer.parseInt(parts[2]));
        }
        return parts[0].equals("facts") && !parts[2].equals("closed")
                ? scenario.facts().stream()
                        .filter(fact -> fact.id().equals(parts[1]))
                        .findFirst()
                        .map(Gate::of)
                        .orElse(ALWAYS)
                : ALWAYS;
    }

    private static Gate of(Fact fact) {
        Optional<String> topic = fact.topic().filter(id -> fact.level() > 0);
        return topic.map(id -> new Gate(id, fact.level())).orElse(ALWAYS);
    }
}
