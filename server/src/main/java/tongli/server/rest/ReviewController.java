package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.CorrectionService;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.engine.Capacity;
import tongli.server.engine.Corrections;
import tongli.server.feedback.FeedbackDesk;
import tongli.server.person.CurrentPerson;
import tongli.server.security.SecurityPerson;
import tongli.wire.TongliJson;
import tongli.wire.correction.CorrectedJson;
import tongli.wire.correction.ReviewAgreementJson;
import tongli.wire.correction.SettledJson;
import tongli.wire.correction.ToReviewJson;

/** What others put right, to be reviewed without knowing whose it is; how far reviewers agree; and what may teach. */
@RestController
@RequestMapping(path = "/api/v1/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feedback")
public final class ReviewController {

    static final String LINES = "application/x-ndjson";
    private static final String KIND = "reading, score or wording; every kind if left out";
    private static final String LANGUAGE = "zh or en; both if left out or auto";

    /** To be reviewed, the worthiest first. @param waiting of how many these are @param reviewed how many whoever asks has reviewed */
    public record ReviewQueue(List<ToReviewJson> cases, int waiting, int reviewed) {}

    /** A review was taken. @param standing how the correction stands now @param reviewed how many whoever asks has reviewed */
    public record ReviewTaken(String standing, int reviewed) {}

    /** Of every kind and language. */
    public record Agreements(List<ReviewAgreementJson> agreement) {}

    private final Corrections corrections;
    private final FeedbackDesk desk;
    private final Capacity capacity;
    private final CurrentPerson person;
    private final AccountParts accounts;
    private final InstantSource clock;

    ReviewController(
            Corrections corrections,
            FeedbackDesk desk,
            Capacity capacity,
            CurrentPerson person,
            AccountParts accounts,
            InstantSource clock) {
        this.corrections = corrections;
        this.desk = desk;
        this.capacity = capacity;
        this.person = person;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/queue")
    @Operation(
            operationId = "getReviewQueue",
            summary = "Corrections to review, those first from which most can be learnt",
            description =
                    "Neither one's own nor those of learners in one's own cohorts, and none twice. Nothing says whose it is, or"
                            + " what anybody or any model said of it. The order is by how unsure the model was, times how unlike it"
                            + " is to what was reviewed and what stands before it. That they were looked through is in the audit log,"
                            + " with how many.")
    ReviewQueue queue(
            @Parameter(description = KIND) @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String language,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        Optional<CorrectionKind> wanted = kind(kind);
        Optional<Language> spoken = Fields.language(language);
        List<Case> queue = capacity.within(
                () -> service().queue(person.id(), wanted, spoken, CorrectionService.CANDIDATES, desk.readable()));
        List<ToReviewJson> shown = queue.stream()
                .limit(most)
                .map(one -> ToReviewJson.of(one.correction()))
                .toList();
        if (!shown.isEmpty()) {
            audit(AuditAction.FEEDBACK_SEEN, Optional.of(String.valueOf(shown.size())));
        }
        return new ReviewQueue(shown, queue.size(), desk.store().reviewsBy(person.id()));
    }

    private static Optional<CorrectionKind> kind(@Nullable String kind) {
        return Optional.ofNullable(kind).map(code -> Fields.code(CorrectionKind.class, "kind", code));
    }

    @PostMapping("/{correction}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "reviewCorrection",
            summary = "Say what a text's feelings or a reply's score are, or whether a wording is a good one",
            description =
                    "Two who agree settle it; a third decides where they do not. That it was reviewed is in the audit log.")
    ReviewTaken review(
            @Parameter(description = "The correction's id") @PathVariable UUID correction,
            @RequestBody CorrectedJson request) {
        Case read = service().toReview(person.id(), correction, desk.readable());
        Answer answer = new CorrectionFields("").reviewed(read.correction().kind(), request);
        Case now = accounts.audit().together(() -> {
            Case reviewed = service().review(person.id(), read, answer);
            audit(AuditAction.FEEDBACK_REVIEWED, Optional.of(correction.toString()));
            return reviewed;
        });
        return new ReviewTaken(now.standing().code(), desk.store().reviewsBy(person.id()));
    }

    @GetMapping("/agreement")
    @Operation(
            operationId = "getReviewAgreement",
            summary = "How far the first two reviewers agree beyond chance, by kind and language")
    Agreements agreement() {
        return new Agreements(
                desk.agreement().stream().map(ReviewAgreementJson::of).toList());
    }

    @GetMapping(path = "/export", produces = LINES)
    @Operation(
            operationId = "exportFeedback",
            summary = "What is settled and may teach now, a JSON object a line",
            description =
                    "Of those alone who allow it at this moment. Readings have \"text\" and \"label\", as ./tongli learn"
                            + " train --data reads them. That it was handed out is in the audit log.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = LINES, schema = @Schema(type = "string"))))
    void export(
            @Parameter(description = KIND) @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        Optional<CorrectionKind> wanted = kind(kind);
        Optional<Language> spoken = Fields.language(language);
        audit(AuditAction.FEEDBACK_EXPORTED, wanted.map(CorrectionKind::code));
        response.setContentType(LINES);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tongli-feedback.jsonl\"");
        OutputStream out = response.getOutputStream();
        desk.lessons(wanted, spoken, lesson -> write(lesson, out));
        out.flush();
    }

    private static void write(SettledJson lesson, OutputStream out) {
        try {
            out.write((TongliJson.line(lesson) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Local mode, which has one person, has no log of who did what. */
    private void audit(AuditAction action, Optional<String> subject) {
        SecurityPerson.signedIn()
                .ifPresent(who -> accounts.audit()
                        .add(clock.instant(), Optional.of(who.id().toString()), action, subject));
    }

    private CorrectionService service() {
        return corrections.service();
    }
}
