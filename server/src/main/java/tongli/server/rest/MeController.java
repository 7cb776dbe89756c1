package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Language;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.server.account.AccountParts;
import tongli.server.authoring.Workbench;
import tongli.server.consent.ConsentDesk;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.law.CurrentLaw;
import tongli.server.person.CurrentPerson;
import tongli.server.person.CurrentStores;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;
import tongli.server.storage.Stores;
import tongli.wire.NextStepJson;
import tongli.wire.SessionJson;
import tongli.wire.SkillStandingJson;
import tongli.wire.StandingJson;
import tongli.wire.course.AnswerJson;

/** What is kept about the person, and what they allow. */
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me", description = "Consents, progress, export and erasure")
public final class MeController {

    private static final String LANGUAGE =
            "The language of what comes next; if left out or auto, the first that Accept-Language names, else English";

    /** A guess, and the turn that it follows. */
    public record GuessMade(
            UUID session,
            int turn,
            String emotion,
            int strength,
            @Nullable String need) {}

    /** Everything that is kept about the person. */
    public record Export(
            @JsonProperty("exported_at") String exportedAt,
            ConsentsJson consents,
            List<SessionJson> sessions,
            List<GuessMade> guesses,
            List<CourseTaken> courses,
            List<SkillShown> skills) {}

    /** What one exercise showed of skills: how often each could be shown, and was. */
    public record SkillShown(
            String source, String exercise, String persona, String at, Map<String, List<Integer>> shown) {}

    /** An enrolment and every answer of it. */
    public record CourseTaken(
            UUID enrolment,
            String course,
            String language,
            @JsonProperty("created_at") String createdAt,
            List<AnswerJson> answers) {}

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

    private final Practice practice;
    private final CurrentPerson person;
    private final CurrentStores mine;
    private final Stores everybody;
    private final AccountParts accounts;
    private final Withheld withheld;
    private final Workbench workbench;
    private final ConsentDesk desk;
    private final CurrentLaw law;
    private final InstantSource clock;

    MeController(
            Practice practice,
            CurrentPerson person,
            CurrentStores mine,
            Stores everybody,
            AccountParts accounts,
            Workbench workbench,
            ConsentDesk desk,
            CurrentLaw law,
            Courses taken,
            InstantSource clock) {
        this.withheld = new Withheld(taken);
        this.practice = practice;
        this.person = person;
        this.mine = mine;
        this.everybody = everybody;
        this.accounts = accounts;
        this.workbench = workbench;
        this.desk = desk;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/export")
    @Operation(operationId = "exportMe", summary = "Everything that is kept about the person")
    Export export() {
        PracticeService service = practice.service();
        List<Session> sessions = service.sessions();
        return new Export(
                clock.instant().toString(),
                ConsentsJson.of(
                        desk.standings(mine.get().consents()),
                        mine.get().consents().history(),
                        law.today(),
                        Language.EN,
                        Optional.empty()),
                sessions.stream()
                        .map(session -> SessionJson.of(
                                session, service.scenario(session), practice.riskCard(session.language())))
                        .toList(),
                sessions.stream()
                        .flatMap(session -> session.guesses().stream()
                                .map(guess -> new GuessMade(
                                        session.id(),
                                        guess.afterTurn(),
                                        guess.emotion().code(),
                                        guess.strength(),
                                        guess.need().orElse(null))))
                        .toList(),
                mine.get().courses().enrolments().stream()
                        .map(enrolment -> new CourseTaken(
                                enrolment.id(),
                                enrolment.course(),
                                enrolment.language().code(),
                                enrolment.at().toString(),
                                enrolment.answers().stream().map(AnswerJson::of).toList()))
                        .toList(),
                mine.get().evidence().all().stream().map(MeController::shown).toList());
    }

    private static SkillShown shown(SkillEvidence one) {
        Map<String, List<Integer>> shown = new LinkedHashMap<>();
        one.shown().forEach((skill, tally) -> shown.put(skill.code(), List.of(tally.taken(), tally.chances())));
        return new SkillShown(
                one.source(), one.exercise(), one.persona(), one.at().toString(), shown);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseMe",
            summary = "Erase everything that is kept about the person",
            description = "Where there are accounts, the account goes too.")
    void erase() {
        workbench.clear();
        Optional<SignedIn> who = SecurityPerson.signedIn();
        if (who.isPresent()) {
            UUID id = who.get().id();
            accounts.accounts().erase(id, id, () -> everybody.erase(id.toString()));
        } else {
            everybody.erase(person.id());
        }
    }

    @GetMapping("/progress")
    @Operation(
            operationId = "getProgress",
            summary = "How far one has come with every skill, and what to practise next")
    Progress progress(
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        PracticeService service = practice.service();
        List<Session> sessions = service.sessions();
        service.catchUp(sessions);
        List<Session> practised = sessions.stream()
                .filter(session -> session.kind() == SessionKind.CONVERSATION)
                .filter(session -> !session.turns().isEmpty())
                .toList();
        boolean told = !withheld.from(clock.instant());
        StandingJson known =
                StandingJson.of(practice.progress(), practice.parts().scenarios(), Fields.answered(language, accepted));
        return new Progress(
                practised.size(),
                practised.stream().mapToInt(session -> session.turns().size()).sum(),
                told ? known.skills() : Map.of(),
                told ? known.next() : null,
                practised.stream()
                        .map(session -> new Practised(
                                session.id(),
                                session.scenario(),
                                session.language().code(),
                                !withheld.from(session)
                                                && service.score(session).isPresent()
                                        ? service.score(session).getAsInt()
                                        : null,
                                session.updatedAt().toString()))
                        .toList());
    }
}
