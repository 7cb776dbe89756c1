package tongli.coaching.trial;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of one participant.
 *
 * @param place where it stands, for faults
 * @param who their code, or their id
 * @param outcome empty if it is missing
 * @param baseline empty if it is missing, or none was planned
 * @param measured when the outcome was, if that is known
 */
public record OutcomeRow(
        String place, String who, OptionalDouble outcome, OptionalDouble baseline, Optional<LocalDate> measured) {}
