package tongli.practice;

import java.util.Optional;
import java.util.OptionalLong;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/**
 * What a new session is to be.
 *
 * @param scenario a scenario's id
 * @param seed empty for one by chance
 * @param drill a drill's id for a drill of one turn; its scenario goes before {@code scenario}
 * @param stored whether it may be kept beyond the program
 * @param difficulty how hard the persona makes it
 */
public record StartRequest(
        String scenario,
        Language language,
        OptionalLong seed,
        Optional<String> drill,
        boolean stored,
        Difficulty difficulty) {

    /** With the persona as written. */
    public StartRequest(String scenario, Language language, OptionalLong seed, Optional<String> drill, boolean stored) {
        this(scenario, language, seed, drill, stored, Difficulty.NORMAL);
    }

    /** The same, harder or easier. */
    public StartRequest at(Difficulty other) {
        return new StartRequest(scenario, language, seed, drill, stored, other);
    }

    /** A conversation that is not kept. */
    public static StartRequest of(String scenario, Language language, long seed) {
        return new StartRequest(scenario, language, OptionalLong.of(seed), Optional.empty(), false);
    }
}
