package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tongli.persona.check.SimulatedLearner;

/** How a person took one stock learner, over all seeds. */
public record SimulatedLearnerJson(
        String learner,
        List<Double> trust,
        @JsonProperty("final_trust") double finalTrust,
        double least,
        double most,
        int left,
        double deepest,
        @JsonProperty("levels_told") double toldAll) {

    public static List<SimulatedLearnerJson> of(List<SimulatedLearner> learners) {
        return learners.stream().map(SimulatedLearnerJson::of).toList();
    }

    private static SimulatedLearnerJson of(SimulatedLearner one) {
        return new SimulatedLearnerJson(
                one.learner().code(),
                one.trust(),
                one.finalTrust(),
                one.least(),
                one.most(),
                one.left(),
                one.deepest(),
                one.toldAll());
    }
}
