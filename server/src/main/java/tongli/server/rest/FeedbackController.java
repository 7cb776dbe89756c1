package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Assessment;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.practice.LearnerText;
import tongli.practice.Session;
import tongli.practice.Turn;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.CorrectionService;
import tongli.practice.correction.CorrectionService.Proposed;
import tongli.practice.correction.CorrectionStore;
import tongli.practice.correction.Matter;
import tongli.server.engine.Capacity;
import tongli.server.engine.Corrections;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.feedback.FeedbackDesk;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.TongliJson;
import tongli.wire.correction.CorrectedJson;
import tongli.wire.correction.CorrectionJson;

/** What people put right of Tongli's readings, scores and wordings: their own. */
@RestController
@RequestMapping(path = "/api/v1/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feedback", description = "Put right what Tongli said, and review what others put right")
public final class FeedbackController {

    /** What is put right: a text, a reply, or a turn of one's own session in their place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewCorrection(
            String kind,
            @Nullable String text,
            @Nullable String context,
            @Nullable String reply,
            @Nullable String session,
            @Nullable Integer turn,
            @Nullable String language,
            CorrectedJson corrected) {}

    /** Those of whoever asks, the newest first; {@code next} is what to send as {@code after}, null at the end. */
    public record OwnCorrections(
            @JsonProperty("may_keep_words") boolean mayKeepWords,
            List<CorrectionJson> corrections,
            @Nullable String next) {}

    private final Corrections corrections;
    private final FeedbackDesk desk;
    private final Practice practice;
    private final Withheld withheld;
    private final Capacity capacity;
    private final CurrentPerson person;

    FeedbackController(
            Corrections corrections,
            FeedbackDesk desk,
            Practice practice,
            Courses courses,
            Capacity capacity,
            CurrentPerson person) {
        this.corrections = corrections;
        this.desk = desk;
        this.practice = practice;
        this.withheld = new Withheld(courses);
        this.capacity = capacity;
        this.person = person;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "correct",
            summary = "Put right a reading, a score or a wording",
            description =
                    "What Tongli says of the text is worked out anew and kept beside it. Words are kept, with placeholders"
                            + " for who somebody is, only of whoever allows that (purpose feedback_training); of others"
                            + " numbers and labels alone, and \"may_train\" is false.")
    ResponseEntity<CorrectionJson> correct(
            @RequestBody NewCorrection request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Proposed asked = asked(request);
        Optional<CorrectionStore.Request> sent = Optional.ofNullable(key)
                .map(name -> new CorrectionStore.Request(name, desk.digest(TongliJson.line(request))));
        boolean allowed = desk.allows(person.id());
        Case kept = capacity.within(() -> service().correct(person.id(), asked, allowed, sent));
        return ResponseEntity.created(
                        URI.create("/api/v1/feedback/" + kept.correction().id()))
                .body(CorrectionJson.of(kept, allowed));
    }

    private Proposed asked(NewCorrection request) {
        CorrectionKind kind = Fields.code(CorrectionKind.class, "kind", request.kind());
        Optional<Language> language = Fields.language(request.language());
        if (request.session() == null) {
            if (request.turn() != null) {
                throw Problems.invalid("turn", "The field \"turn\" goes with \"session\"; leave it out.");
            }
            return new Proposed(kind, matter(kind, request), language, corrected(kind, request));
        }
        if (request.text() != null || request.context() != null || request.reply() != null) {
            throw Problems.invalid(
                    "session", "A turn of a session stands in the place of the texts; leave one of the two out.");
        }
        Session session = practice.service().session(Fields.session("session", request.session()));
        withheld.refuse(session);
        return new Proposed(
                kind,
                matter(kind, turn(session, request.turn())),
                language.or(() -> Optional.of(session.language())),
                corrected(kind, request));
    }

    private static Answer corrected(CorrectionKind kind, NewCorrection request) {
        return new CorrectionFields("corrected.").corrected(kind, request.corrected());
    }

    private static Matter matter(CorrectionKind kind, NewCorrection request) {
        boolean reading = kind == CorrectionKind.READING;
        String name = reading ? "text" : "reply";
        String text = reading ? request.text() : request.reply();
        String other = reading ? request.reply() : request.text();
        if (text == null || other != null || reading && request.context() != null) {
            throw Problems.invalid(
                    name,
                    reading
                            ? "A correction of kind \"reading\" needs the field \"text\", or \"session\" and \"turn\", and neither \"context\" nor \"reply\"."
                            : "A correction of kind \"%s\" needs the field \"reply\", with \"context\" where something was said before, or \"session\" and \"turn\", and no \"text\"."
                                    .formatted(kind.code()));
        }
        Optional<String> context = Optional.ofNullable(request.context())
                .filter(said -> !Blank.is(said))
                .map(said -> Fields.text("context", said, LearnerText.MAX_CHARACTERS));
        return new Matter(context, Fields.text(name, text, LearnerText.MAX_CHARACTERS));
    }

    private static Turn turn(Session session, @Nullable Integer number) {
        if (number == null) {
            throw Problems.invalid("turn", "The field \"turn\" must say which turn of the session, from 1.");
        }
        return session.turns().stream()
                .filter(turn -> turn.number() == number)
                .findFirst()
                .orElseThrow(FeedbackController::noSuchTurn);
    }

    private static Matter matter(CorrectionKind kind, Turn turn) {
        if (kind == CorrectionKind.READING) {
            return turn.learnerEmotion()
                    .flatMap(read -> turn.learner().words())
                    .map(said -> new Matter(Optional.empty(), said))
                    .orElseThrow(FeedbackController::noSuchTurn);
        }
        Assessment assessed = turn.assessment().orElseThrow(FeedbackController::noSuchTurn);
        return new Matter(Optional.of(assessed.context()).filter(said -> !Blank.is(said)), assessed.reply());
    }

    /** Or nothing was said in it that Tongli read or judged. */
    private static ProblemException noSuchTurn() {
        return new ProblemException(Problem.of(ProblemKind.NO_SUCH_TURN).on("turn"));
    }

    @GetMapping
    @Operation(operationId = "listCorrections", summary = "What whoever asks has put right, and what became of it")
    ResponseEntity<OwnCorrections> mine(
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest http) {
        boolean allowed = desk.allows(person.id());
        Page<Case> page = Page.within(
                desk.store().of(person.id()),
                Optional.ofNullable(after),
                Page.limit(limit),
                one -> one.correction().id().toString());
        return page.answer(
                http,
                new OwnCorrections(
                        allowed,
                        page.shown().stream()
                                .map(one -> CorrectionJson.of(one, allowed))
                                .toList(),
                        page.next().orElse(null)));
    }

    @DeleteMapping("/{correction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCorrection", summary = "Delete a correction for good, with its reviews")
    void delete(@Parameter(description = "Its id") @PathVariable UUID correction) {
        service().delete(person.id(), correction);
    }

    private CorrectionService service() {
        return corrections.service();
    }
}
