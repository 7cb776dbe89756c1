package tongli.wire.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.coaching.trial.ArmSummary;
import tongli.coaching.trial.Comparison;
import tongli.coaching.trial.Estimate;
import tongli.coaching.trial.MissingShift;
import tongli.coaching.trial.TrialResult;
import tongli.coaching.trial.TrialSays;
import tongli.core.Language;

/**
 * What a trial found, for programs.
 *
 * @param look how many sets of outcomes were analysed by now
 * @param adjusted null if nothing was to be adjusted for, or it cannot be
 * @param says the registered answer in a sentence
 */
public record TrialResultJson(
        String trial,
        String hypothesis,
        String registered,
        String seal,
        int look,
        List<ArmJson> arms,
        @JsonProperty("primary_analysis") String primaryAnalysis,
        ComparisonJson difference,
        @JsonProperty("hedges_g") EstimateJson hedgesG,
        @Nullable ComparisonJson adjusted,
        @JsonProperty("not_adjusted") @Nullable String notAdjusted,
        @JsonProperty("filled_baselines") int filledBaselines,
        @JsonProperty("if_missing_did_worse") List<MissingShiftJson> ifMissingDidWorse,
        String says) {

    /** One arm. */
    public record ArmJson(String arm, int assigned, int seen, int missing, double mean, double sd) {
        static ArmJson of(ArmSummary arm) {
            return new ArmJson(
                    arm.arm().code(), arm.assigned(), arm.seen(), arm.missing(), arm.mean(), arm.deviation());
        }
    }

    /** A number with its 95 % interval. */
    public record EstimateJson(double value, double low, double high) {
        static EstimateJson of(Estimate estimate) {
            return new EstimateJson(estimate.value(), estimate.low(), estimate.high());
        }
    }

    /** A difference in points. */
    public record ComparisonJson(double value, double low, double high, double p, double df) {
        static ComparisonJson of(Comparison one) {
            Estimate estimate = one.estimate();
            return new ComparisonJson(
                    estimate.value(), estimate.low(), estimate.high(), one.p(), one.degreesOfFreedom());
        }
    }

    /** The primary estimate if those missing from one arm had done worse. */
    public record MissingShiftJson(
            @JsonProperty("missing_from") String arm, double sd, double value, double low, double high) {
        static MissingShiftJson of(MissingShift shift) {
            Estimate estimate = shift.estimate();
            return new MissingShiftJson(
                    shift.arm().code(), shift.deviations(), estimate.value(), estimate.low(), estimate.high());
        }
    }

    public static TrialResultJson of(TrialResult result, int look, Language language) {
        return new TrialResultJson(
                result.registration().protocol().name(),
                result.registration().protocol().hypothesis(),
                result.registration().registered().toString(),
                result.registration().seal(),
                look,
                result.arms().stream().map(ArmJson::of).toList(),
                result.registration().protocol().primary().code(),
                ComparisonJson.of(result.difference()),
                EstimateJson.of(result.hedgesG()),
                result.adjusted().map(ComparisonJson::of).orElse(null),
                result.notAdjusted().orElse(null),
                result.filledBaselines(),
                result.ifMissingDid().stream().map(MissingShiftJson::of).toList(),
                TrialSays.of(result, language));
    }
}
