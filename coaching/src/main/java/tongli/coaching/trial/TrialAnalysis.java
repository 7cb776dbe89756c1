package tongli.coaching.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The registered analysis: everybody in the arm that they were randomised to, the missing reported.
 *
 * <p>Source: intention to treat where outcomes are missing: White, Horton, Carpenter and Pocock, BMJ 342, 2011, d40; missing
 * baselines: White and Thompson, Statistics in Medicine 24, 2005. Stateless.
 */
final class TrialAnalysis {

    /** Half a standard deviation: a change that people notice (Norman and others, Medical Care 41, 2003). */
    private static final double SHIFT = 0.5;

    private TrialAnalysis() {}

    /** @throws TrialException if an arm has fewer than two outcomes, or the outcomes have no spread */
    static TrialResult of(Registration registration, Outcomes outcomes) {
        List<ArmSummary> arms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            double[] seen = outcomes.outcomes(arm);
            if (seen.length < 2) {
                throw new TrialException(
                        "%s has %d outcomes; each arm needs two at least".formatted(arm.code(), seen.length));
            }
            arms.add(new ArmSummary(
                    arm,
                    outcomes.assigned(arm),
                    seen.length,
                    StatUtils.mean(seen),
                    Math.sqrt(StatUtils.variance(seen))));
        }
        double[] practice = outcomes.outcomes(Arm.PRACTICE_ONLY);
        double[] feedback = outcomes.outcomes(Arm.PRACTICE_WITH_FEEDBACK);
        Comparison difference = Differences.welch(practice, feedback);
        Optional<Comparison> adjusted = Optional.empty();
        Optional<String> notAdjusted = Optional.empty();
        if (registration.protocol().primary() == PrimaryAnalysis.ANCOVA) {
            try {
                adjusted = Optional.of(adjusted(registration.protocol(), outcomes));
            } catch (TrialException e) {
                notAdjusted = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        TrialResult bare = new TrialResult(
                registration,
                arms,
                difference,
                Differences.hedgesG(practice, feedback),
                adjusted,
                notAdjusted,
                registration.protocol().baseline().isPresent() ? withoutBaseline(outcomes) : 0,
                List.of());
        return bare.primary()
                .map(primary -> withShifts(bare, primary, Differences.pooledDeviation(practice, feedback)))
                .orElse(bare);
    }

    private static int withoutBaseline(Outcomes outcomes) {
        return (int)
                outcomes.seen().stream().filter(one -> one.baseline().isEmpty()).count();
    }

    private static Comparison adjusted(Protocol protocol, Outcomes outcomes) {
        List<Outcomes.Measured> seen = outcomes.seen();
        boolean[] feedback = new boolean[seen.size()];
        double[] values = new double[seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            feedback[i] = seen.get(i).place().arm() == Arm.PRACTICE_WITH_FEEDBACK;
            values[i] = seen.get(i).outcome().getAsDouble();
        }
        List<double[]> covariates = new ArrayList<>();
        if (protocol.baseline().isPresent()) {
            OptionalDouble mean = outcomes.meanBaseline();
            if (mean.isEmpty()) {
                throw new TrialException("nobody has a baseline in the field \"%s\""
                        .formatted(protocol.baseline().get()));
            }
            covariates.add(seen.stream()
                    .mapToDouble(one -> one.baseline().orElse(mean.getAsDouble()))
                    .toArray());
        }
        if (protocol.stratify().isPresent()) {
            covariates.addAll(strata(seen));
        }
        return Ancova.of(values, feedback, covariates);
    }

    /** A column of ones and zeros for each stratum but the first. */
    private static List<double[]> strata(List<Outcomes.Measured> seen) {
        Set<String> strata = new LinkedHashSet<>();
        seen.forEach(one -> strata.add(one.place().member().stratum()));
        return strata.stream()
                .skip(1)
                .map(stratum -> seen.stream()
                        .mapToDouble(one -> one.place().member().stratum().equals(stratum) ? 1 : 0)
                        .toArray())
                .toList();
    }

    private static TrialResult withShifts(TrialResult bare, Comparison primary, double deviation) {
        List<MissingShift> shifts = new ArrayList<>();
        for (ArmSummary arm : bare.arms()) {
            if (arm.missing() > 0) {
                double worse = -SHIFT * deviation * arm.missing() / arm.assigned();
                double by = arm.arm() == Arm.PRACTICE_WITH_FEEDBACK ? worse : -worse;
                shifts.add(
                        new MissingShift(arm.arm(), -SHIFT, primary.estimate().shifted(by)));
            }
        }
        return new TrialResult(
                bare.registration(),
                bare.arms(),
                bare.difference(),
                bare.hedgesG(),
                bare.adjusted(),
                bare.notAdjusted(),
                bare.filledBaselines(),
                shifts);
    }
}
