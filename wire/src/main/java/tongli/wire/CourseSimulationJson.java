package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tongli.coaching.skill.check.CourseSetup;
import tongli.coaching.skill.check.KindResult;

/**
 * Simulated learners in a course: what {@code course simulate} prints.
 *
 * @param missed each target that is missed, in words
 */
public record CourseSimulationJson(
        long seed,
        int learners,
        int exercises,
        double talks,
        double severity,
        List<KindJson> kinds,
        List<String> missed) {

    /** How well the skills of one kind of learner were estimated. */
    public record KindJson(
            String kind,
            @JsonProperty("rank_correlation") double rankCorrelation,
            List<Double> interval,
            @JsonProperty("weakest_skill") double weakestSkill,
            double success,
            @JsonProperty("success_tenths") List<Double> successTenths,
            double covered,
            TransferJson transfer) {}

    /** Exercises with persons who were held out. */
    public record TransferJson(double observed, double expected, double lacking) {}

    public static CourseSimulationJson of(CourseSetup setup, List<KindResult> results) {
        return new CourseSimulationJson(
                setup.seed(),
                setup.learners(),
                setup.exercises(),
                setup.talks(),
                setup.severity(),
                results.stream().map(CourseSimulationJson::of).toList(),
                results.stream().flatMap(result -> result.missed().stream()).toList());
    }

    private static KindJson of(KindResult result) {
        return new KindJson(
                result.kind().code(),
                result.rankCorrelation(),
                List.of(result.low(), result.high()),
                result.weakest(),
                result.success(),
                List.of(result.successLow(), result.successHigh()),
                result.covered(),
                new TransferJson(result.transfer(), result.transferExpected(), result.transferLacking()));
    }
}
