package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tongli.persona.scenario.Scenario;
import tongli.practice.progress.NextStep;

/**
 * What to practise next, and why.
 *
 * @param reason retest, transfer, first or practice
 * @param success how likely it will be done well, in (0, 1)
 * @param feedback full, hints_on_request or after_the_talk
 * @param kind talk or drill
 * @param drill the drill's id, of a drill
 * @param contentNote the heavy matter that may come up
 */
public record NextStepJson(
        String skill,
        String reason,
        double success,
        String feedback,
        String kind,
        String scenario,
        String difficulty,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String drill,
        String title,
        String person,
        @JsonProperty("content_note") String contentNote) {

    /** @param scenario the one of the step */
    public static NextStepJson of(NextStep step, Scenario scenario) {
        return new NextStepJson(
                step.offer().exercise().skill().code(),
                step.reason().code(),
                step.success(),
                step.feedback().code(),
                step.offer().kind().code(),
                step.offer().scenario(),
                step.offer().difficulty().code(),
                step.offer().drill().orElse(null),
                scenario.title(),
                scenario.profile().called(),
                scenario.contentNote());
    }
}
