package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.account.Registration;
import tongli.server.account.Role;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;

/** What an operator does: accounts, invitations, the audit log. Nobody's practice is seen here. */
@RestController
@NeedsAccounts
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
public final class AccountController {

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final String PAGE = "How many at most, 1 to 200; 50 if left out";

    /** What somebody invited will be. */
    public record NewInvitation(String role) {}

    /** An invitation; hand it to one person. It is told this once. */
    public record InvitationJson(
            String invitation,
            String role,
            @JsonProperty("expires_at") String expiresAt) {}

    /** An account as its operator sees it. */
    public record AccountStateJson(
            UUID id,
            String name,
            String role,
            boolean shut,
            boolean locked,
            @JsonProperty("second_factor") boolean secondFactor,
            @JsonProperty("created_at") String createdAt) {

        static AccountStateJson of(Account account, Instant now) {
            return new AccountStateJson(
                    account.id(),
                    account.name().text(),
                    account.role().code(),
                    account.disabled(),
                    account.isLocked(now),
                    account.totp().isPresent(),
                    account.createdAt().toString());
        }
    }

    /** By name; {@code next} is what to send as {@code after} for those that follow, null at the end. */
    public record AccountsJson(
            List<AccountStateJson> accounts, @Nullable String next) {}

    /** What is to change; what is left out stays. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccountChange(
            @Nullable String role,
            @Nullable Boolean shut,
            @Nullable Boolean unlock) {}

    /** Who did what to what, by ids. */
    public record AuditEntryJson(
            long number,
            String at,
            @Nullable String actor,
            String action,
            @Nullable String subject,
            String hash) {

        static AuditEntryJson of(AuditEntry entry) {
            return new AuditEntryJson(
                    entry.number(),
                    entry.at().toString(),
                    entry.actor().orElse(null),
                    entry.action().code(),
                    entry.subject().orElse(null),
                    entry.hash());
        }
    }

    /** The newest first; {@code next} is what to send as {@code before} for those that follow, null at the end. */
    public record AuditJson(
            List<AuditEntryJson> entries, @Nullable Long next) {}

    /** Whether the chain holds; {@code broken_at} is the number of the first entry that was changed or taken out, else null. */
    public record AuditCheckJson(
            boolean whole,
            @JsonProperty("broken_at") @Nullable Long brokenAt) {}

    private final AccountParts accounts;
    private final InstantSource clock;

    AccountController(AccountParts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "invite", summary = "Write an invitation, good once and for 14 days")
    InvitationJson invite(@RequestBody NewInvitation request) {
        Role role = Fields.code(Role.class, "role", request.role());
        return new InvitationJson(
                accounts.registration()
                        .invite(role, Optional.of(SecurityPerson.required().id())),
                role.code(),
                clock.instant().plus(Registration.INVITATION_LASTS).toString());
    }

    @GetMapping("/accounts")
    @Operation(operationId = "listAccounts", summary = "Every account, by name, a page at a time")
    AccountsJson all(
            @Parameter(description = "The name after which to begin") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = PAGE) @RequestParam(required = false) @Nullable Integer limit) {
        int most = most(limit);
        List<Account> page = accounts.accounts().page(Optional.ofNullable(after).flatMap(AccountName::of), most + 1);
        List<Account> shown = page.subList(0, Math.min(most, page.size()));
        Instant now = clock.instant();
        return new AccountsJson(
                shown.stream().map(account -> AccountStateJson.of(account, now)).toList(),
                page.size() > most ? shown.get(most - 1).name().text() : null);
    }

    @PatchMapping("/accounts/{account}")
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account's role, shut or open it, let its owner try again")
    AccountStateJson change(@PathVariable UUID account, @RequestBody AccountChange request) {
        Account changed = accounts.accounts().account(account);
        if (request.role() != null) {
            changed = accounts.accounts()
                    .setRole(SecurityPerson.required().id(), account, Fields.code(Role.class, "role", request.role()));
        }
        if (request.shut() != null) {
            changed = accounts.accounts().setDisabled(SecurityPerson.required().id(), account, request.shut());
        }
        if (Boolean.TRUE.equals(request.unlock())) {
            changed = accounts.accounts().unlock(SecurityPerson.required().id(), account);
        }
        return AccountStateJson.of(changed, clock.instant());
    }

    @GetMapping("/audit")
    @Operation(operationId = "readAudit", summary = "Who did what, the newest first, a page at a time")
    AuditJson audit(
            @Parameter(description = "Only entries with a smaller number") @RequestParam(required = false) @Nullable
                    Long before,
            @Parameter(description = PAGE) @RequestParam(required = false) @Nullable Integer limit) {
        int most = most(limit);
        List<AuditEntry> page =
                accounts.audit().page(before == null ? OptionalLong.empty() : OptionalLong.of(before), most + 1);
        List<AuditEntry> shown = page.subList(0, Math.min(most, page.size()));
        if (before == null) { // once a reading, not once a page
            accounts.audit()
                    .add(
                            clock.instant(),
                            Optional.of(SecurityPerson.required().id().toString()),
                            AuditAction.AUDIT_READ,
                            Optional.empty());
        }
        return new AuditJson(
                shown.stream().map(AuditEntryJson::of).toList(),
                page.size() > most ? shown.get(most - 1).number() : null);
    }

    @GetMapping("/audit/check")
    @Operation(operationId = "checkAudit", summary = "Whether the log is as it was written")
    AuditCheckJson check() {
        OptionalLong broken = accounts.audit().firstBroken();
        return new AuditCheckJson(broken.isEmpty(), broken.isPresent() ? broken.getAsLong() : null);
    }

    private static int most(@Nullable Integer limit) {
        int most = limit == null ? USUAL_PAGE : limit;
        if (most < 1 || most > LONGEST_PAGE) {
            throw Problems.invalid("limit", "The parameter \"limit\" must be 1 to %d.".formatted(LONGEST_PAGE));
        }
        return most;
    }
}
