package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Coded;
import tongli.practice.Session;
import tongli.report.ReportFormat;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.job.Job;
import tongli.server.job.JobKind;
import tongli.server.job.Jobs;
import tongli.server.job.MadeFile;
import tongli.server.person.CurrentPerson;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;

/** What is made later: POST where GET would make it at once, then ask how far it is, and fetch it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs", description = "What takes long is made by whichever server is free, and kept for a day")
public final class JobController {

    private static final String LATER = " by a job; the answer says where to ask how far it is";

    /** Jobs, the newest first. */
    public record JobsJson(List<JobJson> jobs) {}

    private final Jobs jobs;
    private final CurrentPerson person;
    private final CurrentStores mine;
    private final ConsentDesk desk;
    private final Practice practice;
    private final Courses courses;
    private final Withheld withheld;

    JobController(
            Jobs jobs, CurrentPerson person, CurrentStores mine, ConsentDesk desk, Practice practice, Courses courses) {
        this.jobs = jobs;
        this.person = person;
        this.mine = mine;
        this.desk = desk;
        this.practice = practice;
        this.courses = courses;
        this.withheld = new Withheld(courses);
    }

    @PostMapping("/sessions/{id}/report")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "makeReport", summary = "Have the report on a session made" + LATER)
    ResponseEntity<JobJson> report(
            @PathVariable UUID id,
            @Parameter(description = "html or pdf") @RequestParam(defaultValue = "pdf") String format) {
        ReportFormat written = Coded.find(ReportFormat.class, format)
                .orElseThrow(() -> Problems.invalid("format", "The parameter \"format\" must be one of html, pdf."));
        Session session = practice.service().session(id);
        withheld.refuse(session);
        return taken(
                JobKind.SESSION_REPORT,
                JobParameters.of(JobParameters.SESSION, id, JobParameters.FORMAT, written.code()));
    }

    @PostMapping("/me/export")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "makeMyExport", summary = "Have everything that is kept about the person gathered" + LATER)
    ResponseEntity<JobJson> export(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks) {
        return taken(
                JobKind.MY_EXPORT,
                JobParameters.of(
                        JobParameters.LANGUAGE, Fields.answered(null, speaks).code()));
    }

    @PostMapping("/me/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "makeMyTable", summary = "Have the table of every talk and drill made" + LATER)
    ResponseEntity<JobJson> mine(
            @Parameter(description = CsvController.EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        return taken(JobKind.MY_TABLE, JobParameters.of(JobParameters.EXCEL, excel));
    }

    @PostMapping("/cohorts/{cohort}/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "makeCohortTable", summary = "Have the table of what a cohort has done made" + LATER)
    ResponseEntity<JobJson> cohort(
            @PathVariable UUID cohort,
            @Parameter(description = XapiController.WORDS) @RequestParam(defaultValue = "false") boolean words,
            @Parameter(description = CsvController.EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        courses.cohorts().cohort(cohort);
        return taken(
                JobKind.COHORT_TABLE,
                JobParameters.of(JobParameters.COHORT, cohort, JobParameters.WORDS, words, JobParameters.EXCEL, excel));
    }

    @PostMapping("/cohorts/{cohort}/trial/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "makeTrialTable", summary = "Have the table of what a trial measured made" + LATER)
    ResponseEntity<JobJson> trial(
            @PathVariable UUID cohort,
            @Parameter(description = CsvController.EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        courses.trials().trial(cohort);
        return taken(JobKind.TRIAL_TABLE, JobParameters.of(JobParameters.COHORT, cohort, JobParameters.EXCEL, excel));
    }

    @GetMapping("/jobs")
    @Operation(operationId = "listJobs", summary = "One's jobs, the newest first")
    JobsJson all() {
        return new JobsJson(jobs.store().of(person.id()).stream()
                .filter(JobController::mayBeSeen)
                .map(JobJson::of)
                .toList());
    }

    @GetMapping("/jobs/{job}")
    @Operation(operationId = "getJob", summary = "How far a job is")
    JobJson one(@PathVariable UUID job) {
        return JobJson.of(find(job));
    }

    @GetMapping(path = "/jobs/{job}/result", produces = MediaType.ALL_VALUE)
    @Operation(
            operationId = "getJobResult",
            summary = "What a job made",
            description =
                    "As the job's kind makes it: an export or what came of a promotion as JSON, a table as CSV, a report as a page"
                            + " or PDF.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(oneOf = {ExportJson.class, ModelsJson.PromotionDone.class})),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> result(@PathVariable UUID job) {
        find(job);
        MadeFile made = jobs.store()
                .result(person.id(), job)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.JOB_NOT_DONE)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.name())
                                .build()
                                .toString())
                .body(made.bytes());
    }

    @DeleteMapping("/jobs/{job}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteJob", summary = "Cancel a job, or delete what it made")
    void delete(@PathVariable UUID job) {
        find(job);
        jobs.store().delete(person.id(), job);
    }

    private Job find(UUID id) {
        return jobs.store()
                .find(person.id(), id)
                .filter(JobController::mayBeSeen)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.UNKNOWN_JOB)));
    }

    /** A token without the scope, or a role of less than before, does not come upon what it could not have had made. */
    private static boolean mayBeSeen(Job job) {
        return SecurityPerson.signedIn()
                .map(who -> who.may(job.kind().role())
                        && who.scopes().contains(job.kind().scope()))
                .orElse(true);
    }

    private ResponseEntity<JobJson> taken(JobKind kind, Map<String, String> parameters) {
        if (!desk.holds(mine.get().consents(), ConsentPurpose.STORAGE)) { // a guardian's, too, where one is needed
            throw new ProblemException(Problem.of(ProblemKind.STORAGE_NOT_ALLOWED));
        }
        Job job = jobs.submit(person.id(), kind, parameters);
        return ResponseEntity.accepted().location(URI.create(at(job.id()))).body(JobJson.of(job));
    }

    static String at(UUID job) {
        return "/api/v1/jobs/" + job;
    }
}
