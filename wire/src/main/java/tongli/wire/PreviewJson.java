package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tongli.persona.authoring.SpokenLines;
import tongli.persona.scenario.Scenario;
import tongli.practice.Session;

/**
 * A talk with the person of a file that nobody has saved, as it begins: what is hidden from a learner is shown.
 *
 * @param lines those of the file that were said
 * @param told the deepest level told of each topic; 0 is none
 */
public record PreviewJson(
        UUID id,
        String scenario,
        String language,
        String title,
        PersonaCardJson persona,
        @JsonProperty("learner_role") String learnerRole,
        PersonaTurnJson opening,
        List<SpokenLineJson> lines,
        Map<String, Integer> told) {

    public static PreviewJson of(Session session, Scenario scenario, SpokenLines spoken) {
        return new PreviewJson(
                session.id(),
                scenario.id(),
                scenario.language().code(),
                scenario.title(),
                PersonaCardJson.of(scenario.profile()),
                scenario.learnerRole(),
                PersonaTurnJson.of(session.opening()),
                SpokenLineJson.of(
                        spoken.between(List.of(), session.opening().state().spent())),
                session.opening().state().told());
    }
}
