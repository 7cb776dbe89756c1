package tongli.persona.appraisal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which laws hold. Immutable. */
public final class Laws {

    /** As people are played. */
    public static final Laws ALL = new Laws(EnumSet.allOf(Law.class));

    private final Set<Law> holding;

    private Laws(Set<Law> holding) {
        this.holding = holding;
    }

    /** All but these, to see what they are worth. */
    public static Laws without(Collection<Law> off) {
        Set<Law> holding = EnumSet.allOf(Law.class);
        holding.removeAll(off);
        return new Laws(holding);
    }

    public boolean hold(Law law) {
        return holding.contains(law);
    }
}
