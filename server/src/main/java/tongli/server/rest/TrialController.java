package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.trial.CohortTrial;
import tongli.coaching.trial.TrialException;
import tongli.coaching.trial.TrialOutcome;
import tongli.core.Language;
import tongli.practice.course.CohortTrials;
import tongli.server.engine.Courses;
import tongli.server.problem.Problems;
import tongli.wire.csv.TrialCsv;
import tongli.wire.trial.CohortTrialJson;
import tongli.wire.trial.TrialResultJson;

/** A cohort's trial: practice only against practice with feedback. Nothing is told by arm before it has ended. */
@RestController
@RequestMapping(path = "/api/v1/cohorts/{cohort}/trial", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Trials", description = "Whether feedback does more than practice alone, by lot")
public final class TrialController {

    private static final String ANSWERED =
            "The language of what was found; if left out or auto, the first that Accept-Language names, else English";

    static final int MOST_CHARACTERS = 1_000;

    private static final List<Integer> USUAL_BLOCKS = List.of(4, 6);
    private static final int MOST_BLOCKS = 10;

    /** The plan. Without {@code seed} one is drawn, and told after the end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewTrial(
            String hypothesis,
            String outcome,
            @Nullable List<Integer> blocks,
            @Nullable Long seed) {}

    private final Courses courses;

    TrialController(Courses courses) {
        this.courses = courses;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "openTrial", summary = "Register a trial, before anybody has joined; it cannot be changed")
    ResponseEntity<CohortTrialJson> open(@PathVariable UUID cohort, @RequestBody NewTrial request) {
        List<Integer> blocks = request.blocks() == null ? USUAL_BLOCKS : request.blocks();
        if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
            throw Problems.invalid("blocks", "The field \"blocks\" must have 1 to %d sizes.".formatted(MOST_BLOCKS));
        }
        CohortTrials.Plan plan = new CohortTrials.Plan(
                Fields.text("hypothesis", request.hypothesis(), MOST_CHARACTERS),
                Fields.code(TrialOutcome.class, "outcome", request.outcome()),
                blocks,
                request.seed() == null ? OptionalLong.empty() : OptionalLong.of(request.seed()));
        CohortTrial trial;
        try {
            trial = courses.trials().open(cohort, plan);
        } catch (IllegalArgumentException odd) { // what a protocol cannot be: all else has been looked at
            throw Problems.invalid("blocks", "The field \"blocks\": %s.".formatted(odd.getMessage()));
        }
        return ResponseEntity.created(URI.create("/api/v1/cohorts/%s/trial".formatted(cohort)))
                .body(json(trial, Language.EN)); // which has no sentence yet
    }

    @GetMapping
    @Operation(
            operationId = "getTrial",
            summary = "How many take part, have an outcome, and are gone; once it has ended, what it found")
    CohortTrialJson one(
            @PathVariable UUID cohort,
            @Parameter(description = ANSWERED) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        return json(courses.trials().trial(cohort), Fields.answered(language, accepted));
    }

    @PostMapping("/end")
    @Operation(
            operationId = "endTrial",
            summary = "End a trial for good; then feedback is back, and the arms are compared")
    CohortTrialJson end(
            @PathVariable UUID cohort,
            @Parameter(description = ANSWERED) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Language answered = Fields.answered(language, accepted);
        return json(courses.trials().end(cohort), answered);
    }

    @GetMapping(path = "/registration", produces = MediaType.APPLICATION_YAML_VALUE)
    @Operation(operationId = "getTrialRegistration", summary = "The pre-registration, sealed, to the byte")
    ResponseEntity<String> registration(@PathVariable UUID cohort) {
        return file(
                MediaType.APPLICATION_YAML,
                "tongli-trial-registration.yaml",
                courses.trials().trial(cohort).plan());
    }

    @GetMapping(path = "/csv", produces = CsvController.CSV)
    @Operation(
            operationId = "getTrialTable",
            summary = "What a trial that has ended measured as a table, a row a participant by code")
    ResponseEntity<String> csv(
            @PathVariable UUID cohort,
            @Parameter(description = CsvController.EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        CohortTrial trial = courses.trials().trial(cohort);
        return file(
                CsvController.TYPE,
                "tongli-trial.csv",
                TrialCsv.of(trial, courses.trials().measured(trial)).file(excel));
    }

    private static ResponseEntity<String> file(MediaType type, String name, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private CohortTrialJson json(CohortTrial trial, Language language) {
        CohortTrials.Counts counts = courses.trials().counts(trial);
        if (trial.isRunning()) {
            return CohortTrialJson.of(trial, counts, Optional.empty(), Optional.empty());
        }
        try {
            TrialResultJson found = TrialResultJson.of(courses.trials().result(trial), 1, language);
            return CohortTrialJson.of(trial, counts, Optional.of(found), Optional.empty());
        } catch (TrialException tooLittle) {
            return CohortTrialJson.of(
                    trial, counts, Optional.empty(), Optional.of(String.valueOf(tooLittle.getMessage())));
        }
    }
}
