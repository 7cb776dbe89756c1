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
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.practice.Wording;
import tongli.practice.progress.Help;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.metrics.Turns;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problems;
import tongli.wire.SessionJson;
import tongli.wire.SessionSummaryJson;
import tongli.wire.TurnJson;

/** Practice sessions: start, turn, guess, branch, finish. */
@RestController
@RequestMapping(path = "/api/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sessions", description = "Practice: start, turn, guess, branch, finish, report")
public final class SessionController {

    /** What to practise; a drill brings its own scenario. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSession(
            @Nullable String scenario,
            String language,
            @Nullable Long seed,
            @Nullable String drill,
            @Nullable String difficulty,
            @Nullable String after) {}

    /** Either words or a silence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewTurn(
            @Nullable String text,
            @JsonProperty("wait") @Nullable Boolean quiet) {}

    /** What the learner thinks that the persona feels now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewGuess(
            String emotion,
            @Nullable Integer strength,
            @Nullable String need) {}

    /** The turn to answer anew. */
    public record NewBranch(int turn) {}

    /** A guess that was kept; the score is told in the report, for it would give the feeling away. */
    public record SavedGuess(
            String guess, int strength, @Nullable Integer score, boolean saved) {}

    /** Sessions, newest first; {@code next} is what to send as {@code after} for those that follow, null at the end. */
    public record Sessions(
            List<SessionSummaryJson> sessions, @Nullable String next) {}

    /**
     * How much one is told during a talk; one may always ask for all of it.
     *
     * @param feedback full, hints_on_request or after_the_talk
     * @param skill by which it goes
     * @param retest whether it is that skill's spaced re-test, which is without help
     * @param withheld whether nothing is told at all, for the person practises without feedback in a trial that runs
     */
    public record HelpJson(String feedback, String skill, boolean retest, boolean withheld) {}

    private final Practice practice;
    private final CurrentStores mine;
    private final ConsentDesk desk;
    private final Withheld withheld;
    private final Turns turns;

    SessionController(Practice practice, CurrentStores mine, ConsentDesk desk, Courses courses, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.withheld = new Withheld(courses);
        this.practice = practice;
        this.mine = mine;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "startSession", summary = "Start a conversation or a drill")
    ResponseEntity<SessionJson> start(@RequestBody NewSession request) {
        Optional<String> drill = Optional.ofNullable(request.drill());
        if (drill.isEmpty() && request.scenario() == null) {
            throw Problems.invalid(
                    "scenario",
                    "The field \"scenario\" is missing; name one that GET /api/v1/scenarios lists, or a \"drill\".");
        }
        Session session = service()
                .start(new StartRequest(
                        Optional.ofNullable(request.scenario()).orElse(""),
                        Fields.code(Language.class, "language", request.language()),
                        request.seed() == null ? OptionalLong.empty() : OptionalLong.of(request.seed()),
                        drill,
                        desk.holds(mine.get().consents(), ConsentPurpose.STORAGE),
                        Optional.ofNullable(request.difficulty())
                                .map(code -> Fields.code(Difficulty.class, "difficulty", code)),
                        Optional.ofNullable(request.after())
                                .map(id ->
                                        new StartRequest.Earlier(Fields.session("after", id), OptionalInt.empty()))));
        return created(session);
    }

    @GetMapping
    @Operation(operationId = "listSessions", summary = "Every session, newest first, a page at a time")
    ResponseEntity<Sessions> all(
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "How many at most, 1 to 200; 200 if left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            HttpServletRequest http) {
        PracticeService service = service();
        Page<Session> page = Page.within(
                service.sessions(),
                Optional.ofNullable(after),
                Page.limit(limit, Page.LONGEST),
                session -> session.id().toString());
        List<SessionSummaryJson> sessions = page.shown().stream()
                .map(session -> SessionSummaryJson.of(
                        session,
                        service.scenario(session),
                        withheld.from(session) ? OptionalInt.empty() : service.score(session)))
                .toList();
        return page.answer(http, new Sessions(sessions, page.next().orElse(null)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSession", summary = "A session, whole")
    SessionJson one(@PathVariable UUID id) {
        return json(service().resume(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSession", summary = "Delete a session for good")
    void delete(@PathVariable UUID id) {
        service().delete(id);
        mine.get().records().forget(id);
    }

    @PostMapping("/{id}/turns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "takeTurn",
            summary = "Say something, or stay quiet; the persona answers",
            description =
                    "To search for a better wording takes longer than all else. With \"wording=later\" the persona's answer does not wait for it: "
                            + "where there is something to search for, the suggestion is null until getTurn, or the report, is asked for.")
    TurnJson turn(
            @PathVariable UUID id,
            @RequestBody NewTurn request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(description = "When a better wording is searched for: now, if left out, or later")
                    @RequestParam(required = false)
                    @Nullable
                    String wording) {
        Wording when = wording == null ? Wording.NOW : Fields.code(Wording.class, "wording", wording);
        return told(id, turns.play(id, move(request), Optional.ofNullable(key), when));
    }

    @GetMapping("/{id}/turns/{turn}")
    @Operation(
            operationId = "getTurn",
            summary = "A turn, with its better wording",
            description = "Which is searched for and kept, if it was left for later.")
    TurnJson turn(@PathVariable UUID id, @Parameter(description = "From 1") @PathVariable int turn) {
        return told(id, turns.worded(id, turn));
    }

    private TurnJson told(UUID id, Turn turn) {
        Session session = service().session(id);
        TurnJson told = TurnJson.of(turn, practice.riskCard(session.language()));
        // a card is shown without asking anything more, which may fail
        return !turn.stopsPractice() && withheld.from(session) ? told.withoutFeedback() : told;
    }

    static LearnerMove move(NewTurn request) {
        boolean waits = Boolean.TRUE.equals(request.quiet());
        if (waits && request.text() != null) {
            throw Problems.invalid("wait", "A turn either has a text or waits; leave one of the two out.");
        }
        if (!waits && request.text() == null) {
            throw Problems.invalid(
                    "text", "The turn has no text; give it one, or stay quiet on purpose with {\"wait\":true}.");
        }
        return request.text() == null ? LearnerMove.stayQuiet() : LearnerMove.say(request.text());
    }

    @PostMapping("/{id}/guesses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "guess", summary = "Guess what the persona feels now")
    SavedGuess guess(@PathVariable UUID id, @RequestBody NewGuess request) {
        BasicEmotion emotion = Fields.code(BasicEmotion.class, "emotion", request.emotion());
        int strength = request.strength() == null ? 2 : request.strength();
        if (strength < 1 || strength > Guess.STRONGEST) {
            throw Problems.invalid("strength", "The field \"strength\" must be 1 (a little), 2 or 3 (very much).");
        }
        Guess guess = service().guess(id, emotion, strength, Optional.ofNullable(request.need()));
        return new SavedGuess(guess.emotion().code(), guess.strength(), null, true);
    }

    @GetMapping("/{id}/help")
    @Operation(
            operationId = "getHelp",
            summary = "How much one is told during a session",
            description =
                    "By what is known of the skill that it was begun for, or else of its goals; none in a re-test.")
    HelpJson help(
            @PathVariable UUID id,
            @Parameter(description = "What it was begun for") @RequestParam(required = false) @Nullable String skill) {
        Optional<Skill> asked = Optional.ofNullable(skill).map(code -> Fields.code(Skill.class, "skill", code));
        Session session = service().session(id);
        Help help = practice.progress().help(session, service().scenario(session), asked);
        return new HelpJson(help.feedback().code(), help.skill().code(), help.retest(), withheld.from(session));
    }

    @PostMapping("/{id}/branches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "branch", summary = "Go back to before a turn, in a new session")
    ResponseEntity<SessionJson> branch(@PathVariable UUID id, @RequestBody NewBranch request) {
        return created(service().branch(id, request.turn()));
    }

    @PostMapping("/{id}/finish")
    @Operation(operationId = "finishSession", summary = "End a session")
    SessionJson finish(@PathVariable UUID id) {
        return json(service().finish(id));
    }

    private ResponseEntity<SessionJson> created(Session session) {
        return ResponseEntity.created(URI.create("/api/v1/sessions/" + session.id()))
                .body(json(session));
    }

    private SessionJson json(Session session) {
        SessionJson told = SessionJson.of(session, service().scenario(session), practice.riskCard(session.language()));
        return withheld.from(session) ? told.withoutFeedback() : told;
    }

    private PracticeService service() {
        return practice.service();
    }
}
