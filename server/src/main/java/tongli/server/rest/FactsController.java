package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Facts;
import tongli.server.law.Law;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.security.SecurityPerson;
import tongli.server.storage.StoredFacts;
import tongli.server.storage.Stores;

/** Year of birth and region, said where the jurisdiction has rules that hang on them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@NeedsAccounts
@Tag(name = "Me")
public final class FactsController {

    /** What somebody says; what is left out stays. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewFacts(
            @JsonProperty("birth_year") @Nullable Integer birthYear,
            @Nullable String region) {}

    /** What is known, and what is asked. */
    public record FactsJson(
            @JsonProperty("birth_year") @Nullable Integer birthYear,
            @Nullable String region,
            LawJson.AsksJson asks) {}

    private final AccountParts accounts;
    private final StoredFacts stored;
    private final CurrentLaw law;
    private final InstantSource clock;

    FactsController(AccountParts accounts, Stores stores, CurrentLaw law, InstantSource clock) {
        this.accounts = accounts;
        this.stored = new StoredFacts(stores.database());
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/me/facts")
    @Operation(operationId = "getFacts", summary = "What is known of one's year of birth and region, and what is asked")
    FactsJson own() {
        return told(SecurityPerson.required().id());
    }

    private FactsJson told(UUID account) {
        Facts facts = stored.of(account);
        return new FactsJson(
                facts.birthYear().orElse(null), facts.region().orElse(null), LawJson.AsksJson.of(law.today()));
    }

    @PutMapping("/me/facts")
    @Operation(
            operationId = "sayFacts",
            summary = "Say one's year of birth and region, where neither was said before",
            description = "What was said before is an operator's to put right.")
    FactsJson say(@RequestBody NewFacts request) {
        UUID me = SecurityPerson.required().id();
        Facts said = read(request);
        accounts.audit().together(() -> {
            Facts before = stored.forChange(me);
            if (said.birthYear().isPresent() && before.birthYear().isPresent()
                    || said.region().isPresent() && before.region().isPresent()) {
                throw new ProblemException(Problem.of(ProblemKind.FACTS_KNOWN));
            }
            keep(me, said.or(before));
        });
        return told(me);
    }

    @PutMapping("/accounts/{account}/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "writeFacts",
            summary = "Write down somebody's year of birth and region, or put them right",
            description = "They are not told back: the person sees them, under GET /api/v1/me/facts.")
    void write(@PathVariable UUID account, @RequestBody NewFacts request) {
        accounts.accounts().account(account);
        Facts said = read(request);
        accounts.audit().together(() -> keep(account, said.or(stored.forChange(account))));
    }

    private Facts read(NewFacts request) {
        Law today = law.today();
        return FactsFields.read(request.birthYear(), request.region(), today, clock);
    }

    private void keep(UUID account, Facts facts) {
        if (facts.isUnknown()) {
            return;
        }
        stored.keep(account, facts);
        accounts.audit()
                .add(
                        clock.instant(),
                        Optional.of(SecurityPerson.required().id().toString()),
                        AuditAction.FACTS_SAID,
                        Optional.of(account.toString()));
    }
}
