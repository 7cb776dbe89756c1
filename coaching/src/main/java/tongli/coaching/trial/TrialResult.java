package tongli.coaching.trial;

import java.util.List;
import java.util.Optional;

/**
 * What a trial found, by its registered plan.
 *
 * @param difference in points, unadjusted
 * @param hedgesG in standard deviations, unadjusted
 * @param adjusted the difference adjusted for what was known before; empty if nothing was to be adjusted for, or it cannot be
 * @param notAdjusted why it cannot be; empty if it can, or need not
 * @param filledBaselines how many people with an outcome had no baseline
 * @param ifMissingDid worse; empty if nothing is missing
 */
public record TrialResult(
        Registration registration,
        List<ArmSummary> arms,
        Comparison difference,
        Estimate hedgesG,
        Optional<Comparison> adjusted,
        Optional<String> notAdjusted,
        int filledBaselines,
        List<MissingShift> ifMissingDid) {

    public TrialResult {
        arms = List.copyOf(arms);
        ifMissingDid = List.copyOf(ifMissingDid);
    }

    /** The registered analysis; empty if it cannot be made, in which case no other takes its place. */
    public Optional<Comparison> primary() {
        return registration.protocol().primary() == PrimaryAnalysis.ANCOVA ? adjusted : Optional.of(difference);
    }
}
