package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentEntry.How;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentStanding;
import tongli.server.consent.ConsentStanding.Offer;
import tongli.server.consent.ConsentText;
import tongli.server.law.CurrentLaw;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;
import tongli.server.storage.PersonStores;
import tongli.server.storage.Stores;

/** What people allow, purpose by purpose; a no is as short as a yes, and acts at once. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me")
public final class ConsentController {

    private static final String WORDS =
            "The language of the words; if left out or auto, the first that Accept-Language names, else English";

    /**
     * The person's answer: {@code storage} alone, or a purpose and a decision.
     *
     * @param version of the words that were shown; if left out the newest
     * @param language of the words that were shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewConsents(
            @Nullable String storage,
            @Nullable String purpose,
            @Nullable String decision,
            @Nullable Integer version,
            @Nullable String language) {}

    /** What a guardian signed. */
    public record NewGuardianConsent(String purpose, String decision) {}

    /** What guardians are asked for one person, and what was written down of that. */
    public record GuardianConsentsJson(List<GuardianConsentJson> consents) {}

    /** One purpose that takes a guardian's agreement. */
    public record GuardianConsentJson(
            String purpose,
            String title,
            String decision,
            @JsonProperty("decided_at") @Nullable String decidedAt) {}

    private final CurrentStores mine;
    private final Stores everybody;
    private final ConsentDesk desk;
    private final CurrentLaw law;
    private final AccountParts accounts;
    private final InstantSource clock;

    ConsentController(
            CurrentStores mine,
            Stores everybody,
            ConsentDesk desk,
            CurrentLaw law,
            AccountParts accounts,
            InstantSource clock) {
        this.mine = mine;
        this.everybody = everybody;
        this.desk = desk;
        this.law = law;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/me/consents")
    @Operation(
            operationId = "getConsents",
            summary = "What the person allows, purpose by purpose, and every answer they gave")
    ConsentsJson consents(
            @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        return told(Fields.answered(language, accepted), Optional.empty());
    }

    private ConsentsJson told(Language language, Optional<Integer> erased) {
        return ConsentsJson.of(
                desk.standings(mine.get().consents()), mine.get().consents(), law.today(), language, erased);
    }

    @PutMapping("/me/consents")
    @Operation(
            operationId = "decideConsents",
            summary = "Allow one purpose, or refuse it; refusing storage erases what is stored",
            description =
                    "A yes is refused with 409 where the jurisdiction forbids the purpose or the words have changed. A no is always taken;"
                            + " one to feedback_training deletes the words of what the person put right, and what others said of them.")
    ConsentsJson decide(
            @RequestBody NewConsents request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted,
            HttpServletRequest how) {
        ConsentPurpose purpose = purpose(request);
        boolean granted = isGranted(
                request.storage() == null ? "decision" : "storage",
                request.storage() == null ? request.decision() : request.storage());
        Language language = Fields.answered(request.language(), accepted);
        ConsentText text = ConsentText.newest(purpose, language);
        PersonStores kept = mine.get();
        if (granted) {
            if (request.version() != null && request.version() != text.version()) {
                throw new ProblemException(
                        Problem.in(language, ProblemKind.CONSENT_TEXT_CHANGED).on("version"));
            }
            requireOpen(desk.standing(kept.consents(), purpose), language);
        }
        accounts.audit().together(() -> {
            kept.consents().add(ConsentEntry.own(text, granted, clock.instant(), way(how)));
            SecurityPerson.signedIn()
                    .ifPresent(who -> accounts.audit()
                            .add(
                                    clock.instant(),
                                    Optional.of(who.id().toString()),
                                    granted ? AuditAction.CONSENT_GIVEN : AuditAction.CONSENT_WITHDRAWN,
                                    Optional.of(purpose.code())));
            if (!granted && purpose == ConsentPurpose.FEEDBACK_TRAINING) {
                kept.corrections().forgetWords();
            }
        });
        return told(
                language,
                granted || purpose != ConsentPurpose.STORAGE ? Optional.empty() : Optional.of(kept.eraseStored()));
    }

    private static ConsentPurpose purpose(NewConsents request) {
        if ((request.storage() == null) == (request.purpose() == null)) {
            throw Problems.invalid("purpose", "Send either \"storage\" alone, or \"purpose\" and \"decision\".");
        }
        return request.purpose() == null
                ? ConsentPurpose.STORAGE
                : Fields.code(ConsentPurpose.class, "purpose", request.purpose());
    }

    private static boolean isGranted(String field, @Nullable String answer) {
        if (answer == null || !answer.equals("granted") && !answer.equals("refused")) {
            throw Problems.invalid(field, "The field \"%s\" must be \"granted\" or \"refused\".".formatted(field));
        }
        return answer.equals("granted");
    }

    /** No browser lets a page's script set this header, and each sends it. */
    private static How way(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") == null ? How.REST : How.PAGE;
    }

    private static void requireOpen(ConsentStanding standing, Language language) {
        if (standing.offer() == Offer.AGE_NEEDED) {
            throw new ProblemException(
                    Problem.in(language, ProblemKind.BIRTH_YEAR_NEEDED).on("purpose"));
        }
        if (standing.offer() == Offer.FORBIDDEN || standing.offer() == Offer.NOT_HERE) {
            String why = ConsentsJson.why(standing, language).stream()
                    .findFirst()
                    .map(rule -> " " + rule.rule() + " (" + rule.source() + ")")
                    .orElse("");
            throw new ProblemException(
                    Problem.in(language, ProblemKind.CONSENT_NOT_OPEN, why).on("purpose"));
        }
    }

    @GetMapping("/accounts/{account}/guardian-consents")
    @NeedsAccounts
    @Operation(
            operationId = "getGuardianConsents",
            summary = "What takes a guardian's agreement for one person, and what was written down of it")
    GuardianConsentsJson guardian(
            @PathVariable UUID account,
            @Parameter(description = WORDS) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        accounts.accounts().account(account);
        return guardian(account, Fields.answered(language, accepted));
    }

    private GuardianConsentsJson guardian(UUID account, Language language) {
        return new GuardianConsentsJson(desk
                .standings(everybody.of(account.toString()).consents())
                .stream()
                .filter(standing -> standing.offer() == Offer.GUARDIAN_NEEDED)
                .map(standing -> new GuardianConsentJson(
                        standing.purpose().code(),
                        ConsentText.newest(standing.purpose(), language).title(),
                        standing.guardian()
                                .map(entry -> entry.granted() ? "granted" : "refused")
                                .orElse("unanswered"),
                        standing.guardian().map(entry -> entry.at().toString()).orElse(null)))
                .toList());
    }

    @PutMapping("/accounts/{account}/guardian-consents")
    @NeedsAccounts
    @Operation(
            operationId = "recordGuardianConsent",
            summary = "Write down what a guardian signed, or took back",
            description =
                    "The signed paper stays with the organisation. Taking back the consent to storage erases what is stored.")
    GuardianConsentsJson record(
            @PathVariable UUID account,
            @RequestBody NewGuardianConsent request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        accounts.accounts().account(account);
        Language language = Fields.answered(null, accepted);
        ConsentPurpose purpose = Fields.code(ConsentPurpose.class, "purpose", request.purpose());
        boolean granted = isGranted("decision", request.decision());
        PersonStores kept = everybody.of(account.toString());
        if (desk.standing(kept.consents(), purpose).offer() != Offer.GUARDIAN_NEEDED) {
            throw new ProblemException(
                    Problem.in(language, ProblemKind.CONSENT_NOT_OPEN, "").on("purpose"));
        }
        accounts.audit().together(() -> {
            kept.consents()
                    .add(ConsentEntry.ofGuardian(ConsentText.newest(purpose, language), granted, clock.instant()));
            accounts.audit()
                    .add(
                            clock.instant(),
                            Optional.of(SecurityPerson.required().id().toString()),
                            AuditAction.GUARDIAN_CONSENT_RECORDED,
                            Optional.of(account.toString()));
            if (!granted && purpose == ConsentPurpose.FEEDBACK_TRAINING) {
                kept.corrections().forgetWords();
            }
        });
        if (!granted && purpose == ConsentPurpose.STORAGE) {
            kept.eraseStored();
        }
        return guardian(account, language);
    }
}
