package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.wire.NextStepJson;
import tongli.wire.SkillStandingJson;

/** How the person comes along. */
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me", description = "Consents, progress, export and erasure")
public final class MeController {

    private static final String LANGUAGE =
            "The language of what comes next; if left out or auto, the first that Accept-Language names, else English";

    /** One session in the person's history. */
    public record Practised(
            UUID session,
            String scenario,
            String language,
            @Nullable Integer score,
            String date) {}

    /**
     * How practice goes. Sessions, turns and history count conversations alone: a drill is over in one reply, and the page lists none
     * either; skills are shown in drills and courses too.
     */
    public record Progress(
            int sessions,
            int turns,
            Map<String, SkillStandingJson> skills,
            @Nullable NextStepJson next,
            List<Practised> history) {}

    private final OwnProgress progress;

    MeController(Practice practice, Courses taken, InstantSource clock) {
        this.progress = new OwnProgress(practice, taken, clock);
    }

    @GetMapping("/progress")
    @Operation(
            operationId = "getProgress",
            summary = "How far one has come with every skill, and what to practise next")
    Progress progress(
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        return progress.in(Fields.answered(language, accepted));
    }
}
