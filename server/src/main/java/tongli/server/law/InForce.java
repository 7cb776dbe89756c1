package tongli.server.law;

import java.time.LocalDate;
import java.util.Optional;

/** When a rule has effect. @param until the first day on which it has none again */
public record InForce(LocalDate from, Optional<LocalDate> until) {

    /** Where a rule stands on a day. */
    public enum Stage {
        NOT_YET,
        NOW,
        ENDED
    }

    public Stage on(LocalDate day) {
        if (day.isBefore(from)) {
            return Stage.NOT_YET;
        }
        return until.isPresent() && !day.isBefore(until.get()) ? Stage.ENDED : Stage.NOW;
    }
}
