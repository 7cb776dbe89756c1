package tongli.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.progress.NextStep;
import tongli.practice.progress.ProgressService;

/** How far somebody has come with every skill, and what comes next. */
public record StandingJson(
        Map<String, SkillStandingJson> skills, @Nullable NextStepJson next) {

    /** @param language of what comes next */
    public static StandingJson of(ProgressService service, ScenarioLibrary scenarios, Language language) {
        return new StandingJson(
                SkillStandingJson.of(service.standing(), service.now()),
                service.next(language)
                        .map(step -> NextStepJson.of(step, scenario(step, scenarios, language)))
                        .orElse(null));
    }

    private static Scenario scenario(NextStep step, ScenarioLibrary scenarios, Language language) {
        return scenarios.find(step.offer().scenario(), language).orElseThrow();
    }
}
