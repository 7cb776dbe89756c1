package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.course.cohort.Cohort;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.Wording;
import tongli.practice.course.CohortService;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.job.Progress;
import tongli.wire.csv.CohortCsv;
import tongli.wire.csv.CsvTable;
import tongli.wire.csv.SessionsCsv;
import tongli.wire.csv.TurnsCsv;

/** What was done as tables (RFC 4180), for a spreadsheet or a program for statistics. */
@RestController
@RequestMapping(path = "/api/v1", produces = CsvController.CSV)
@Tag(name = "Records")
public final class CsvController {

    static final String CSV = "text/csv";

    static final String EXCEL =
            "Whether the file begins with a byte order mark, which Excel needs to take it for UTF-8";
    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Practice practice;
    private final Courses courses;

    CsvController(Practice practice, Courses courses) {
        this.practice = practice;
        this.courses = courses;
    }

    @GetMapping("/sessions/{id}/csv")
    @Operation(operationId = "getSessionTable", summary = "A talk as a table, a row a turn")
    ResponseEntity<String> session(
            @PathVariable UUID id,
            @Parameter(description = XapiController.WORDS) @RequestParam(defaultValue = "false") boolean words,
            @Parameter(description = EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        new Withheld(courses).refuse(practice.service().session(id));
        return file("tongli-" + id, TurnsCsv.of(practice.service().report(id, Wording.LATER), words), excel);
    }

    @GetMapping("/me/csv")
    @Operation(operationId = "getMyTable", summary = "Every talk and drill as a table, a row each")
    ResponseEntity<String> mine(@Parameter(description = EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        return mine(excel, Progress.untold());
    }

    /** A step is a session. */
    ResponseEntity<String> mine(boolean excel, Progress progress) {
        PracticeService service = practice.service();
        SessionsCsv csv = new SessionsCsv();
        Withheld withheld = new Withheld(courses);
        List<Session> sessions = service.sessions().stream()
                .filter(session -> !withheld.from(session))
                .toList();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            progress.at(i, sessions.size());
            csv.add(service.report(session.id(), Wording.LATER), service.scenario(session));
        }
        return file("tongli-sessions", csv.table(), excel);
    }

    @GetMapping("/cohorts/{cohort}/csv")
    @Operation(
            operationId = "getCohortTable",
            summary = "What a cohort has done as a table, a row an answer, with the instructor's marks")
    ResponseEntity<String> cohort(
            @PathVariable UUID cohort,
            @Parameter(description = XapiController.WORDS) @RequestParam(defaultValue = "false") boolean words,
            @Parameter(description = EXCEL) @RequestParam(defaultValue = "false") boolean excel) {
        CohortService service = courses.cohorts();
        Cohort found = service.cohort(cohort);
        CsvTable table = CohortCsv.of(
                found,
                courses.catalogue().course(found.course(), found.language()),
                service.members(found),
                service.marks(found),
                words);
        return file("tongli-cohort-" + found.code().text(), table, excel);
    }

    private static ResponseEntity<String> file(String name, CsvTable table, boolean excel) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(table.file(excel));
    }
}
