package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.PlainText;
import tongli.server.account.AccountParts;
import tongli.server.account.ApiToken;
import tongli.server.account.Login;
import tongli.server.account.OwnTokens;
import tongli.server.account.Scope;
import tongli.server.account.Totp;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;

/** One's own account: password, second factor, where one is signed in, tokens for programs. Takes a login, never a token. */
@RestController
@NeedsAccounts
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
public final class OwnAccountController {

    private static final int LONGEST_LABEL = 80;
    private static final int USUAL_DAYS = 90;

    /** The password as it is and as it shall be. */
    public record NewPassword(
            String password, @JsonProperty("new_password") String newPassword) {}

    /** What an authenticator is told; nothing is kept before a code of it comes back. */
    public record OfferedFactor(String secret, String uri) {}

    /** The secret that was offered, with a code of it; and a code of the second factor that there is, or a recovery code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewFactor(
            String password,
            String secret,
            String code,
            @JsonProperty("current_code") @Nullable String currentCode) {}

    /** Each good once, in place of a code; told this once. */
    public record RecoveryCodesJson(
            @JsonProperty("recovery_codes") List<String> recoveryCodes) {}

    /** The password again, and a code of the second factor or a recovery code, so that a login alone takes nothing away. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactorRemoval(String password, @Nullable String code) {}

    /** One browser that is signed in. */
    public record LoginJson(
            UUID id,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("seen_at") String seenAt,
            @JsonProperty("expires_at") String expiresAt,
            boolean current) {}

    /** Where one is signed in, the newest first. */
    public record LoginsJson(List<LoginJson> logins) {}

    /** A token to be made; {@code days} from 1 to 365, 90 if left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewToken(
            String label, List<String> scopes, @Nullable Integer days) {}

    /** A token; {@code token} is told when it is made and never again. */
    public record TokenJson(
            UUID id,
            String label,
            List<String> scopes,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("expires_at") String expiresAt,
            @JsonProperty("used_at") @Nullable String usedAt,
            @Nullable String token) {

        static TokenJson of(ApiToken token, @Nullable String secret) {
            return new TokenJson(
                    token.id(),
                    token.label(),
                    token.scopes().stream().map(Coded::code).sorted().toList(),
                    token.createdAt().toString(),
                    token.expiresAt().toString(),
                    token.usedAt().map(Instant::toString).orElse(null),
                    secret);
        }
    }

    /** One's tokens, the newest first. */
    public record TokensJson(List<TokenJson> tokens) {}

    private final AccountParts accounts;

    OwnAccountController(AccountParts accounts) {
        this.accounts = accounts;
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change the password; every other login is over then")
    void changePassword(@RequestBody NewPassword request) {
        SignedIn me = SecurityPerson.required();
        accounts.own().changePassword(me.id(), me.login().orElseThrow(), request.password(), request.newPassword());
    }

    @PostMapping("/second-factor")
    @Operation(operationId = "offerSecondFactor", summary = "A secret for an authenticator, not yet in force")
    OfferedFactor offer() {
        Totp totp = accounts.own().offerTotp();
        return new OfferedFactor(
                totp.secret(),
                totp.uri(SecurityPerson.required().account().name().text()));
    }

    @PutMapping("/second-factor")
    @Operation(
            operationId = "setSecondFactor",
            summary = "Ask for a code at every sign-in from now on",
            description =
                    "In place of the one that there is, a code of which is asked for then, or a recovery code. Every other login is over"
                            + " then. The answer tells the recovery codes, this once.")
    RecoveryCodesJson set(@RequestBody NewFactor request) {
        SignedIn me = SecurityPerson.required();
        return new RecoveryCodesJson(accounts.own()
                .setTotp(
                        me.id(),
                        me.login().orElseThrow(),
                        request.password(),
                        written(request.currentCode()),
                        Totp.of(request.secret())
                                .orElseThrow(() -> Problems.invalid(
                                        "secret", "The field \"secret\" must be as POST to this address gives it.")),
                        request.code()));
    }

    @PostMapping("/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSecondFactor", summary = "Do without a second factor")
    void remove(@RequestBody FactorRemoval request) {
        accounts.own().removeTotp(SecurityPerson.required().id(), request.password(), written(request.code()));
    }

    private static Optional<String> written(@Nullable String code) {
        return Optional.ofNullable(code).filter(some -> !Blank.is(some));
    }

    @GetMapping("/logins")
    @Operation(operationId = "listLogins", summary = "Where one is signed in, the newest first")
    LoginsJson logins() {
        return new LoginsJson(logins(
                accounts,
                SecurityPerson.required().id(),
                SecurityPerson.required().login()));
    }

    /** @param current the one that asks, if one does */
    static List<LoginJson> logins(AccountParts accounts, UUID person, Optional<UUID> current) {
        return accounts.logins().all(person).stream()
                .map(login -> json(login, current))
                .toList();
    }

    private static LoginJson json(Login login, Optional<UUID> current) {
        return new LoginJson(
                login.id(),
                login.createdAt().toString(),
                login.seenAt().toString(),
                login.expiresAt().toString(),
                current.equals(Optional.of(login.id())));
    }

    @DeleteMapping("/logins/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endLogin", summary = "End a login, wherever it is")
    void end(@PathVariable UUID login) {
        if (accounts.logins().all(SecurityPerson.required().id()).stream()
                .noneMatch(one -> one.id().equals(login))) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "You are not signed in by that id.")
                    .on("login"));
        }
        accounts.signIn().signOut(SecurityPerson.required().id(), login);
    }

    @GetMapping("/tokens")
    @Operation(operationId = "listTokens", summary = "One's tokens, the newest first; none tells what it is itself")
    TokensJson tokens() {
        return new TokensJson(accounts.tokens().all(SecurityPerson.required().id()).stream()
                .map(token -> TokenJson.of(token, null))
                .toList());
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "makeToken", summary = "Make a token for a program; it is told this once")
    TokenJson make(@RequestBody NewToken request) {
        int days = request.days() == null ? USUAL_DAYS : request.days();
        if (days < 1 || days > OwnTokens.LONGEST.toDays()) {
            throw Problems.invalid("days", "The field \"days\" must be 1 to %d.".formatted(OwnTokens.LONGEST.toDays()));
        }
        Set<Scope> scopes = request.scopes().stream()
                .map(code -> Fields.code(Scope.class, "scopes", code))
                .collect(Collectors.toSet());
        if (scopes.isEmpty()) {
            throw Problems.invalid("scopes", "The field \"scopes\" is empty; such a token could do nothing.");
        }
        String label = PlainText.line(Fields.text("label", request.label(), LONGEST_LABEL));
        OwnTokens.Made made =
                accounts.tokens().make(SecurityPerson.required().account(), label, scopes, Duration.ofDays(days));
        return TokenJson.of(made.token(), made.secret());
    }

    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "Revoke a token, at once and for good")
    void revoke(@PathVariable UUID token) {
        accounts.tokens().revoke(SecurityPerson.required().id(), token);
    }
}
