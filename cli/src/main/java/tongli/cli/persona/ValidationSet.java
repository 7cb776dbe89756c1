package tongli.cli.persona;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.core.Coded;
import tongli.persona.check.ScriptSet;

/** What simulated people can be tried on. */
enum ValidationSet implements Coded {
    FIRST,
    HELD_OUT,
    BLIND_A,
    BLIND_B,
    STOCK,
    PAIRS,
    FORMULAS,
    MISSTEPS,
    EMPATHY,
    VARIETY,
    ABLATIONS;

    /** Empty if the set is not one of scripts. */
    Optional<ScriptSet> scripts() {
        return Coded.find(ScriptSet.class, code());
    }

    /** Whether people can be made harder or easier for it; what judges one reply, or laws, takes them as written. */
    boolean canBeHarder() {
        return this == STOCK || scripts().isPresent();
    }

    static String names() {
        return Arrays.stream(values()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
