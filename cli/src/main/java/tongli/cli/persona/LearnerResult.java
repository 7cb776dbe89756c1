package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tongli.persona.check.ScriptRun;

/**
 * How one learner's script ended with one persona, over several seeds.
 *
 * @param start trust before the first line
 * @param mean mean of the final trust
 * @param least the lowest final trust
 * @param most the highest final trust
 * @param left in how many runs the persona left
 * @param deepest mean of the deepest level told
 */
record LearnerResult(
        String scenario,
        String language,
        String learner,
        int seeds,
        double start,
        @JsonProperty("final_mean") double mean,
        @JsonProperty("final_min") double least,
        @JsonProperty("final_max") double most,
        int left,
        double deepest) {

    static LearnerResult of(List<ScriptRun> runs) {
        ScriptRun first = runs.get(0);
        var trust = runs.stream().mapToDouble(ScriptRun::finalTrust).summaryStatistics();
        return new LearnerResult(
                first.scenario(),
                first.language(),
                first.kind().code(),
                runs.size(),
                first.trust().get(0),
                rounded(trust.getAverage()),
                rounded(trust.getMin()),
                rounded(trust.getMax()),
                (int) runs.stream().filter(ScriptRun::left).count(),
                rounded(runs.stream().mapToInt(ScriptRun::deepest).average().orElse(0)));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
