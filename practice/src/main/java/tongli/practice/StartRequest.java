package tongli.practice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/**
 * What a new session is to be.
 *
 * @param scenario a scenario's id
 * @param seed empty for one by chance
 * @param drill a drill's id for a drill of one turn; its scenario goes before {@code scenario}
 * @param stored whether it may be kept beyond the program
 * @param difficulty how hard the persona makes it; empty for as hard as in the talk before, or as written where there was none
 * @param after the talk after which the same person is met again; empty to meet them for the first time
 */
public record StartRequest(
        String scenario,
        Language language,
        OptionalLong seed,
        Optional<String> drill,
        boolean stored,
        Optional<Difficulty> difficulty,
        Optional<Earlier> after) {

    /**
     * A talk that was.
     *
     * @param days how long ago it is to be, at least 0; empty by the clock
     */
    public record Earlier(UUID session, OptionalInt days) {
        public Earlier {
            days.ifPresent(given -> {
                if (given < 0) {
                    throw new IllegalArgumentException("days is " + given + "; it must be at least 0");
                }
            });
        }
    }

    /** With the persona as written, met for the first time. */
    public StartRequest(String scenario, Language language, OptionalLong seed, Optional<String> drill, boolean stored) {
        this(scenario, language, seed, drill, stored, Optional.empty(), Optional.empty());
    }

    /** The same, with the person of an earlier session. */
    public StartRequest after(Earlier earlier) {
        return new StartRequest(scenario, language, seed, drill, stored, difficulty, Optional.of(earlier));
    }

    /** The same, harder or easier. */
    public StartRequest at(Difficulty other) {
        return new StartRequest(scenario, language, seed, drill, stored, Optional.of(other), after);
    }

    /** A conversation that is not kept. */
    public static StartRequest of(String scenario, Language language, long seed) {
        return new StartRequest(scenario, language, OptionalLong.of(seed), Optional.empty(), false);
    }
}
