package tongli.practice;

import java.util.List;
import java.util.UUID;
import tongli.persona.memory.Ending;
import tongli.persona.memory.Promise;
import tongli.persona.memory.Wound;

/**
 * The talk after which a session meets the same person again, and what the person brought along from it. Kept with the session, so
 * that it stays whole when the earlier one is deleted; what was told stands in the state of the opening.
 *
 * @param session the earlier session, which may be gone by now
 * @param days between the two, at least 0
 * @param ending how the earlier one lay behind them
 * @param wounds its hurts, oldest first
 * @param promises what the learner had said they would do, oldest first
 */
public record After(UUID session, int days, Ending ending, List<Wound> wounds, List<Promise> promises) {
    public After {
        wounds = List.copyOf(wounds);
        promises = List.copyOf(promises);
    }
}
