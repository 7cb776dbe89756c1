package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Coded;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.report.ReportFormat;
import tongli.report.page.ReportSource;
import tongli.report.pdf.FontMissing;
import tongli.server.engine.Capacity;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.ReportJson;

/** The report on a session: as JSON for programs, as a page or a PDF for people. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions")
public final class ReportController {

    private static final String JSON = "json";

    /** What {@code format} may be. */
    public static final List<String> FORMATS = Stream.concat(
                    Stream.of(JSON), Arrays.stream(ReportFormat.values()).map(Coded::code))
            .toList();

    /** In the order of preference where the client has none. */
    private static final List<MediaType> TYPES =
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.APPLICATION_PDF);

    /** The report on a session. */
    public record Report(ReportJson report) {}

    private final Practice practice;
    private final Withheld withheld;
    private final Capacity capacity;
    private final ZoneId zone;

    ReportController(Practice practice, Courses courses, Capacity capacity) {
        this.capacity = capacity;
        this.withheld = new Withheld(courses);
        this.practice = practice;
        this.zone = ZoneId.systemDefault(); // local mode: whoever reads sits at this machine
    }

    @GetMapping("/{id}/report")
    @Operation(
            operationId = "getReport",
            summary = "The report on a session",
            description = "JSON, or a page or PDF to keep and print, by \"format\" or else by the Accept header.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Report.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<?> report(
            @PathVariable UUID id,
            @Parameter(description = "json, html or pdf; goes before the Accept header")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accepted)
            throws HttpMediaTypeNotAcceptableException {
        Optional<ReportFormat> written = format == null ? byHeader(accepted) : byName(format);
        PracticeService service = practice.service();
        Session session = service.session(id);
        withheld.refuse(session);
        SessionReport report = capacity.within(() -> service.report(id)); // better wordings are searched for
        if (written.isEmpty()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .varyBy(HttpHeaders.ACCEPT)
                    .body(new Report(ReportJson.of(report, practice.riskCard(session.language()))));
        }
        ReportSource source = new ReportSource(
                report, service.scenario(session), practice.parts().riskCards().card(session.language()), zone);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(written.get().mediaType()))
                .varyBy(HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(written.get().fileName(source))
                                .build()
                                .toString())
                .body(bytes(written.get(), source));
    }

    private static byte[] bytes(ReportFormat format, ReportSource source) {
        try {
            return format.write(source);
        } catch (FontMissing missing) {
            throw new ProblemException(Problem.of(ProblemKind.FONT_MISSING));
        }
    }

    /** Empty for JSON. */
    private static Optional<ReportFormat> byName(String format) {
        if (format.equals(JSON)) {
            return Optional.empty();
        }
        return Optional.of(Coded.find(ReportFormat.class, format)
                .orElseThrow(() -> Problems.invalid(
                        "format",
                        "The parameter \"format\" must be one of %s.".formatted(String.join(", ", FORMATS)))));
    }

    /** Empty for JSON. */
    private static Optional<ReportFormat> byHeader(@Nullable String accepted)
            throws HttpMediaTypeNotAcceptableException {
        MediaType best = Accepted.best(accepted, TYPES);
        return best.equals(MediaType.APPLICATION_JSON)
                ? Optional.empty()
                : Optional.of(best.equals(MediaType.APPLICATION_PDF) ? ReportFormat.PDF : ReportFormat.HTML);
    }
}
