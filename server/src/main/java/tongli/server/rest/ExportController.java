package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.server.account.Account;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditEntry;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.export.ExportPage;
import tongli.server.law.CurrentLaw;
import tongli.server.oncall.OnCallEvent;
import tongli.server.person.CurrentPerson;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcIdentityStore;
import tongli.server.storage.JdbcInvitationStore;
import tongli.server.storage.JdbcJobStore;
import tongli.server.storage.JdbcOutbox;
import tongli.server.storage.PersonStores;
import tongli.server.storage.PracticeTime;
import tongli.server.storage.Stores;
import tongli.wire.SessionJson;
import tongli.wire.TongliJson;
import tongli.wire.correction.CorrectionJson;
import tools.jackson.databind.JsonNode;

/** Everything of a person, to take away: JSON for programs, a page for people. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Me")
public final class ExportController {

    private static final String JSON = "json";
    private static final String HTML = "html";
    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

    private final Practice practice;
    private final Courses courses;
    private final CurrentPerson person;
    private final CurrentStores mine;
    private final AccountParts accounts;
    private final ConsentDesk desk;
    private final Database database;
    private final CurrentLaw law;
    private final InstantSource clock;

    ExportController(
            Practice practice,
            Courses courses,
            CurrentPerson person,
            CurrentStores mine,
            AccountParts accounts,
            ConsentDesk desk,
            Stores stores,
            CurrentLaw law,
            InstantSource clock) {
        this.practice = practice;
        this.courses = courses;
        this.person = person;
        this.mine = mine;
        this.accounts = accounts;
        this.desk = desk;
        this.database = stores.database();
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/export")
    @Operation(
            operationId = "exportMe",
            summary = "Everything that is kept about the person",
            description = "JSON, or a page to read and keep, by \"format\" or else by the Accept header.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = ExportJson.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
                            }))
    ResponseEntity<?> export(
            @Parameter(description = "json or html; goes before the Accept header")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "The language of the page; if left out or auto, the first that Accept-Language names, else English")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accepted,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String speaks)
            throws HttpMediaTypeNotAcceptableException {
        boolean page = format == null ? Accepted.best(accepted, TYPES).equals(MediaType.TEXT_HTML) : isPage(format);
        Language words = Fields.answered(language, speaks);
        ExportJson everything = everything(words);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
        if (!page) {
            return answer.contentType(MediaType.APPLICATION_JSON).body(everything);
        }
        JsonNode tree = TongliJson.mapper().valueToTree(everything);
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tongli-export.html")
                                .build()
                                .toString())
                .body(ExportPage.of(tree, words).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPage(String format) {
        if (!format.equals(JSON) && !format.equals(HTML)) {
            throw Problems.invalid("format", "The parameter \"format\" must be json or html.");
        }
        return format.equals(HTML);
    }

    /** Of whoever asks, or in whose name it is made. */
    ExportJson everything(Language language) {
        PracticeService service = practice.service();
        List<Session> sessions = service.sessions();
        PersonStores own = mine.get();
        Optional<Account> who = person.id().equals(Stores.LOCAL)
                ? Optional.empty()
                : accounts.store().find(UUID.fromString(person.id()));
        List<OnCallEvent> told = new JdbcOutbox(database).of(person.id());
        boolean mayTrain = desk.holds(own.consents(), ConsentPurpose.FEEDBACK_TRAINING);
        return new ExportJson(
                clock.instant().toString(),
                who.map(this::account).orElse(null),
                ConsentsJson.of(
                        desk.standings(own.consents()), own.consents(), law.today(), language, Optional.empty()),
                sessions.stream()
                        .map(session -> SessionJson.of(
                                session, service.scenario(session), practice.riskCard(session.language())))
                        .toList(),
                sessions.stream()
                        .flatMap(session -> session.guesses().stream()
                                .map(guess -> new ExportJson.GuessMade(
                                        session.id(),
                                        guess.afterTurn(),
                                        guess.emotion().code(),
                                        guess.strength(),
                                        guess.need().orElse(null))))
                        .toList(),
                own.courses().enrolments().stream()
                        .map(enrolment -> ExportJson.CourseTaken.of(
                                enrolment, enrolment.cohort().flatMap(own.courses()::cohort)))
                        .toList(),
                own.rounds().all().stream().map(ExportJson.RoundTaken::of).toList(),
                own.evidence().all().stream().map(ExportJson.SkillShown::of).toList(),
                new OwnProgress(practice, courses, clock).in(language),
                own.courses().cohorts().stream()
                        .map(ExportJson.CohortOpened::of)
                        .toList(),
                own.courses().written().stream()
                        .map(ExportJson.CourseWritten::of)
                        .toList(),
                own.courses().marks().stream().map(ExportJson.MarkGiven::of).toList(),
                new ExportJson.RecordsTold(
                        own.records().known().orElse(null), own.records().waiting()),
                new JdbcJobStore(database)
                        .of(person.id()).stream().map(JobJson::of).toList(),
                told.stream().map(OnCallJson.OwnEventJson::of).toList(),
                own.corrections().all().stream()
                        .map(one -> CorrectionJson.of(one, mayTrain))
                        .toList(),
                own.corrections().reviews().stream()
                        .map(ExportJson.ReviewGiven::of)
                        .toList(),
                who.map(one -> mentions(one.id().toString(), told)).orElse(List.of()));
    }

    /** Of the person, and of what a person on call was told of them: that names an event and nobody. */
    private List<ExportJson.AuditMention> mentions(String id, List<OnCallEvent> told) {
        return Stream.concat(
                        Stream.of(id), told.stream().map(event -> event.id().toString()))
                .flatMap(one -> accounts.audit().about(one).stream())
                .sorted(Comparator.comparingLong(AuditEntry::number))
                .map(entry -> ExportJson.AuditMention.of(entry, id))
                .toList();
    }

    private ExportJson.AccountFacts account(Account who) {
        return ExportJson.AccountFacts.of(
                who,
                mine.get().consents().facts(),
                new PracticeTime(database).of(who.id()),
                new JdbcIdentityStore(database).of(who.id()),
                OwnAccountController.logins(
                        accounts, who.id(), SecurityPerson.signedIn().flatMap(SignedIn::login)),
                accounts.tokens().all(who.id()).stream()
                        .map(token -> OwnAccountController.TokenJson.of(token, null))
                        .toList(),
                new JdbcInvitationStore(database).by(who.id()));
    }
}
