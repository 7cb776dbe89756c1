package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.AccountParts;
import tongli.server.account.Accounts;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.account.Invitation;
import tongli.server.account.Registration;
import tongli.server.account.Role;
import tongli.server.security.SecurityPerson;

/** What an operator does: accounts, invitations, the audit log. Nobody's practice is seen here. */
@RestController
@NeedsAccounts
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
public final class AccountController {

    /** What somebody invited will be. */
    public record NewInvitation(String role) {}

    /** An invitation; hand it to one person. It is told this once; its id serves to withdraw it. */
    public record InvitationJson(
            UUID id,
            String invitation,
            String role,
            @JsonProperty("expires_at") String expiresAt) {}

    /** An invitation that nobody has used yet; null for by where the program wrote it. */
    public record OpenInvitationJson(
            UUID id,
            String role,
            @JsonProperty("invited_by") @Nullable UUID invitedBy,
            @JsonProperty("expires_at") String expiresAt) {

        static OpenInvitationJson of(Invitation invitation) {
            return new OpenInvitationJson(
                    invitation.id(),
                    invitation.role().code(),
                    invitation.by().orElse(null),
                    invitation.expiresAt().toString());
        }
    }

    /** The newest first; {@code next} is what to send as {@code after} for those that follow, null at the end. */
    public record InvitationsJson(
            List<OpenInvitationJson> invitations, @Nullable String next) {}

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

    /** The newest first; {@code next} is what to send as {@code after} for those that follow, null at the end. */
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
        Registration.Written written = accounts.registration()
                .invite(role, Optional.of(SecurityPerson.required().id()));
        return new InvitationJson(
                written.invitation().id(),
                written.secret(),
                role.code(),
                written.invitation().expiresAt().toString());
    }

    @GetMapping("/invitations")
    @Operation(operationId = "listInvitations", summary = "Invitations that are still good, the newest first")
    ResponseEntity<InvitationsJson> invitations(
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest http) {
        int most = Page.limit(limit);
        Optional<Invitation> behind = Optional.ofNullable(after).map(AccountController::place);
        Page<Invitation> page = Page.of(accounts.registration().page(behind, most + 1), most, AccountController::place);
        return page.answer(
                http,
                new InvitationsJson(
                        page.shown().stream().map(OpenInvitationJson::of).toList(),
                        page.next().orElse(null)));
    }

    /** Where it is in the list, even when it has been used meanwhile. */
    private static String place(Invitation invitation) {
        return invitation.expiresAt() + "_" + invitation.id();
    }

    private static Invitation place(String written) {
        String[] parts = written.split("_", 2);
        try {
            return new Invitation(
                    UUID.fromString(parts.length == 2 ? parts[1] : ""),
                    Role.LEARNER,
                    Optional.empty(),
                    Instant.parse(parts[0]));
        } catch (IllegalArgumentException | DateTimeException none) {
            throw Page.unfit();
        }
    }

    @DeleteMapping("/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation that nobody has used yet")
    void withdraw(@PathVariable UUID invitation) {
        accounts.registration().withdraw(SecurityPerson.required().id(), invitation);
    }

    @GetMapping("/accounts")
    @Operation(operationId = "listAccounts", summary = "Every account, by name, a page at a time")
    ResponseEntity<AccountsJson> all(
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest http) {
        int most = Page.limit(limit);
        Optional<AccountName> behind =
                Optional.ofNullable(after).map(name -> AccountName.of(name).orElseThrow(Page::unfit));
        Page<Account> page = Page.of(
                accounts.accounts().page(behind, most + 1),
                most,
                account -> account.name().text());
        return page.answer(
                http,
                new AccountsJson(
                        page.shown().stream().map(this::state).toList(),
                        page.next().orElse(null)));
    }

    @GetMapping("/accounts/{account}")
    @Operation(operationId = "getAccount", summary = "An account, with an ETag by which to change it")
    ResponseEntity<AccountStateJson> one(@PathVariable UUID account) {
        return tagged(accounts.accounts().account(account));
    }

    @PatchMapping("/accounts/{account}")
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account's role, shut or open it, let its owner try again",
            description = "All of it, or nothing.")
    ResponseEntity<AccountStateJson> change(
            @PathVariable UUID account,
            @RequestBody AccountChange request,
            @Parameter(description = Tags.IF_MATCH)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String match) {
        Accounts.Change change = new Accounts.Change(
                Optional.ofNullable(request.role()).map(role -> Fields.code(Role.class, "role", role)),
                Optional.ofNullable(request.shut()),
                Boolean.TRUE.equals(request.unlock()));
        return tagged(accounts.accounts()
                .change(
                        SecurityPerson.required().id(),
                        account,
                        now -> Tags.requireMatch(match, Optional.of(Tags.of(state(now)))),
                        change));
    }

    private AccountStateJson state(Account account) {
        return AccountStateJson.of(account, clock.instant());
    }

    private ResponseEntity<AccountStateJson> tagged(Account account) {
        AccountStateJson state = state(account);
        return ResponseEntity.ok().eTag(Tags.of(state)).body(state);
    }

    @GetMapping("/audit")
    @Operation(operationId = "readAudit", summary = "Who did what, the newest first, a page at a time")
    ResponseEntity<AuditJson> audit(
            @Parameter(description = Page.AFTER) @RequestParam(required = false) @Nullable Long after,
            @Superseded(since = "2026-11-30", until = "2027-06-30")
                    @Parameter(description = "What \"after\" was called before; send that instead", deprecated = true)
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = Page.LIMIT) @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest http) {
        int most = Page.limit(limit);
        Long behind = after == null ? before : after;
        Page<AuditEntry> page = Page.of(
                accounts.audit().page(behind == null ? OptionalLong.empty() : OptionalLong.of(behind), most + 1),
                most,
                entry -> Long.toString(entry.number()));
        if (behind == null) { // once a reading, not once a page
            accounts.audit()
                    .add(
                            clock.instant(),
                            Optional.of(SecurityPerson.required().id().toString()),
                            AuditAction.AUDIT_READ,
                            Optional.empty());
        }
        return page.answer(
                http,
                new AuditJson(
                        page.shown().stream().map(AuditEntryJson::of).toList(),
                        page.next().map(Long::valueOf).orElse(null)));
    }

    @GetMapping("/audit/check")
    @Operation(operationId = "checkAudit", summary = "Whether the log is as it was written")
    AuditCheckJson check() {
        OptionalLong broken = accounts.audit().firstBroken();
        return new AuditCheckJson(broken.isEmpty(), broken.isPresent() ? broken.getAsLong() : null);
    }
}
