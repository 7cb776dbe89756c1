package tongli.camp.people;

import java.util.Map;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;

/**
 * Somebody to talk with.
 *
 * @param scenario as written; {@link #played} is what it is like at the difficulty
 * @param danger by topic, the level from which on it can be heard that the person's life is in danger; empty for most
 */
public record Person(Scenario scenario, Difficulty difficulty, Map<String, Integer> danger) {
    public Person {
        danger = Map.copyOf(danger);
        danger.keySet().forEach(scenario::topic);
    }

    /** The scenario as it is played. */
    public Scenario played() {
        return difficulty.bend(scenario);
    }

    /** Whether danger has been heard in what was told. */
    public boolean isInDanger(PersonaState state) {
        return danger.entrySet().stream().anyMatch(sign -> state.told(sign.getKey()) >= sign.getValue());
    }

    /** Such as {@code refund/en/hard}. */
    public String name() {
        return "%s/%s/%s".formatted(scenario.id(), scenario.language().code(), difficulty.code());
    }
}
