package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;

/** A scenario's card. What comes with Tongli comes in every language. */
public record ScenarioJson(
        String id,
        List<String> languages,
        String language,
        String title,
        String summary,
        @JsonProperty("learner_role") String learnerRole,
        @JsonProperty("content_note") String contentNote,
        int difficulty,
        PersonaCardJson persona,
        List<GoalJson> goals,
        int topics) {

    public static ScenarioJson of(Scenario scenario) {
        return new ScenarioJson(
                scenario.id(),
                Arrays.stream(Language.values()).map(Coded::code).toList(),
                scenario.language().code(),
                scenario.title(),
                scenario.summary(),
                scenario.learnerRole(),
                scenario.contentNote(),
                scenario.difficulty(),
                PersonaCardJson.of(scenario.profile()),
                GoalJson.of(scenario.goals()),
                scenario.topics().size());
    }
}
