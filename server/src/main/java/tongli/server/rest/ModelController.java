package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.job.Job;
import tongli.server.rest.ModelsJson.ModelDecision;
import tongli.server.rest.ModelsJson.ModelDetail;
import tongli.server.rest.ModelsJson.ModelShelf;

/** Which models read texts, how they do, and who decides that. */
@RestController
@RequestMapping(path = "/api/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Models",
        description =
                "Registered models: promoted through gates, rolled back in one step, swapped while requests go on")
public final class ModelController {

    private static final String ID = "Its id, or eight digits of it at least";

    /** A step of a model. @param step whole if left out @param share of a canary; a tenth if left out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewPromotion(
            String gates,
            @Nullable String step,
            @Nullable Double share,
            @Nullable String why) {}

    /** Back to what served before. @param slot such as mood.en @param shadow whether only the one that listens is taken back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewRollback(
            String slot, @Nullable Boolean shadow, @Nullable String why) {}

    private final ModelDesk desk;

    ModelController(ModelDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "listModels",
            summary =
                    "Every registered model by task and language, what it does, its gates and how it does on this server")
    ModelShelf all(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks) {
        return desk.shelf(Fields.answered(null, speaks));
    }

    @GetMapping("/{model}")
    @Operation(operationId = "getModel", summary = "A model's card, provenance, files, and what was decided of it")
    ModelDetail one(
            @Parameter(description = ID) @PathVariable String model,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks) {
        return desk.detail(model, Fields.answered(null, speaks));
    }

    @PostMapping("/{model}/promotion")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "promoteModel",
            summary = "Have a model measured against gates, and let it serve if it passes every one, by a job",
            description =
                    "The gates are named, not sent: they are a file of the operator's on the server. The job's result says what each"
                            + " gate measured. A reason may be said; it goes into the registry's log.")
    ResponseEntity<JobJson> promote(
            @Parameter(description = ID) @PathVariable String model,
            @RequestBody NewPromotion request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks) {
        Job job = desk.promote(model, request, Fields.answered(null, speaks));
        return ResponseEntity.accepted()
                .location(URI.create(JobController.at(job.id())))
                .body(JobJson.of(job));
    }

    @PostMapping("/rollback")
    @Operation(
            operationId = "rollBackModel",
            summary = "Let what served before serve again: without the canary if there is one, else by one promotion",
            description =
                    "No gate is asked, for it served already. Requests under way keep their model. With \"shadow\" only the one"
                            + " that listens is taken back.")
    ModelDecision rollBack(
            @RequestBody NewRollback request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks) {
        return desk.rollBack(request, Fields.answered(null, speaks));
    }
}
