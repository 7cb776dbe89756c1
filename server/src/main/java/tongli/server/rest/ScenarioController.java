package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.PracticeParts;
import tongli.server.engine.Practice;
import tongli.wire.DrillJson;
import tongli.wire.ScenarioJson;

/** What can be practised. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scenarios", description = "What can be practised")
public final class ScenarioController {

    /** Scenarios, in the order in which to offer them. */
    public record Scenarios(List<ScenarioJson> scenarios) {}

    /** Drills, in the order in which to offer them. */
    public record Drills(List<DrillJson> drills) {}

    private final Practice practice;

    ScenarioController(Practice practice) {
        this.practice = practice;
    }

    @GetMapping("/scenarios")
    @Operation(operationId = "listScenarios", summary = "Scenarios of one language, or of every language")
    Scenarios scenarios(@RequestParam @Nullable String language) {
        ScenarioLibrary library = practice.parts().scenarios();
        List<Scenario> listed = Fields.language(language).map(library::in).orElseGet(library::all);
        return new Scenarios(listed.stream().map(ScenarioJson::of).toList());
    }

    @GetMapping("/drills")
    @Operation(operationId = "listDrills", summary = "90-second drills of one language, or of every language")
    Drills drills(@RequestParam @Nullable String language) {
        PracticeParts parts = practice.parts();
        Stream<Language> languages =
                Fields.language(language).map(Stream::of).orElseGet(() -> Stream.of(Language.values()));
        return new Drills(languages
                .flatMap(one -> parts.drills().drills(one).stream())
                .flatMap(drill -> parts.scenarios().find(drill.scenario(), drill.language()).stream()
                        .map(scenario -> DrillJson.of(drill, scenario.profile())))
                .toList());
    }
}
