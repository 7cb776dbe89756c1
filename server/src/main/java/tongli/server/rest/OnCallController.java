package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.course.cohort.Cohort;
import tongli.server.account.Account;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Kept;
import tongli.server.law.Person;
import tongli.server.oncall.OnCallEvent;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Outbox;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;
import tongli.server.storage.PersonStores;
import tongli.server.storage.Stores;

/** Telling a person on call: how it stands, who it is about, and how it is with whoever asks. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "On call", description = "Telling a person on call when practice stopped for somebody who agreed to that")
public final class OnCallController {

    /** Who is told. */
    public record Whom(Optional<OnCallSettings> settings) {}

    private final Whom whom;
    private final Outbox outbox;
    private final Stores everybody;
    private final CurrentPerson person;
    private final ConsentDesk desk;
    private final CurrentLaw law;
    private final AccountParts accounts;
    private final InstantSource clock;

    OnCallController(
            Whom whom,
            Outbox outbox,
            Stores everybody,
            CurrentPerson person,
            ConsentDesk desk,
            CurrentLaw law,
            AccountParts accounts,
            InstantSource clock) {
        this.whom = whom;
        this.outbox = outbox;
        this.everybody = everybody;
        this.person = person;
        this.desk = desk;
        this.law = law;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/on-call")
    @NeedsAccounts
    @Operation(
            operationId = "getOnCall",
            summary = "How the telling of a person on call stands, of nobody in particular")
    OnCallJson.OnCallStateJson state() {
        return OnCallJson.OnCallStateJson.of(
                whom.settings(), outbox.counts(), law.today().daysKept(Kept.RISK_EVENT, Person.learner()));
    }

    @PostMapping("/on-call/look-ups")
    @NeedsAccounts
    @Operation(
            operationId = "lookUpOnCall",
            summary = "Who it is that a person on call was told of",
            description =
                    "By the reference that they were given, or, where nobody could be told, by the event's id, which"
                            + " the audit log and the server's log have. That it was looked up is in the audit log, and the"
                            + " person sees that in their export.")
    OnCallJson.LookedUpJson lookUp(@RequestBody OnCallJson.NewLookUp request) {
        OnCallEvent event = reference(request.reference())
                .flatMap(outbox::find)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.UNKNOWN_REFERENCE).on("reference")));
        Account who = accounts.accounts().account(UUID.fromString(event.person()));
        accounts.audit()
                .add(
                        clock.instant(),
                        Optional.of(SecurityPerson.required().id().toString()),
                        AuditAction.ON_CALL_LOOKED_UP,
                        // not the account: the log outlives the event, and who was at risk is not to
                        Optional.of(event.id().toString()));
        return OnCallJson.LookedUpJson.of(event, who, groups(everybody.of(event.person())));
    }

    private static Optional<UUID> reference(String written) {
        try {
            return Optional.of(UUID.fromString(written.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> groups(PersonStores of) {
        return of.courses().enrolments().stream()
                .flatMap(enrolment -> enrolment.cohort().flatMap(of.courses()::cohort).stream())
                .map(Cohort::name)
                .distinct()
                .sorted()
                .toList();
    }

    @GetMapping("/me/on-call")
    @Operation(
            operationId = "getOwnOnCall",
            summary = "Whether a person on call is told of whoever asks, and whether they were")
    OnCallJson.OwnOnCallJson own(
            @Parameter(
                            description =
                                    "When practice stopped, if that was not just now: such as updated_at of the session")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        Instant stop = at == null ? clock.instant() : instant(at);
        return new OnCallJson.OwnOnCallJson(
                whom.settings().isPresent(),
                desk.holds(everybody.of(person.id()).consents(), ConsentPurpose.ON_CALL),
                outbox.of(person.id()).stream()
                        .filter(event -> event.tellsOf(stop))
                        .findFirst()
                        .map(OnCallJson.OwnEventJson::of)
                        .orElse(null));
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException none) {
            throw Problems.invalid("at", "The parameter \"at\" must be a time such as 2026-03-01T12:00:00Z.");
        }
    }
}
