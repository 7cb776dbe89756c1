package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Blank;
import tongli.server.account.Account;
import tongli.server.account.AccountParts;
import tongli.server.account.Logins;
import tongli.server.account.Role;
import tongli.server.account.SignIn.Outcome;
import tongli.server.bounds.Admission;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Facts;
import tongli.server.law.Law;
import tongli.server.oidc.Elsewhere;
import tongli.server.oidc.Providers;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.security.Access;
import tongli.server.security.LoginCookie;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;
import tongli.server.storage.StoredFacts;
import tongli.server.storage.Stores;

/** Signing in and out, and making an account by an invitation. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts", description = "Signing in, one's own account, and an operator's view of all")
public final class LoginController {

    /** Name and password, and the code of an authenticator or a recovery code where one was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewLogin(
            String name, String password, @Nullable String code) {}

    /**
     * An invitation, and the name and password that its holder chose.
     *
     * @param birthYear of a learner, where GET /api/v1/law asks for it
     * @param region likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewAccount(
            String invitation,
            String name,
            String password,
            @JsonProperty("birth_year") @Nullable Integer birthYear,
            @Nullable String region) {}

    /** Where else one is still signed in: send the browser there to sign out there too. */
    public record SignedOutJson(@JsonProperty("sign_out_at") String signOutAt) {}

    private final AccountParts accounts;
    private final Providers providers;
    private final Access access;
    private final LoginCookie cookie;
    private final CurrentLaw law;
    private final StoredFacts facts;
    private final InstantSource clock;

    LoginController(
            AccountParts accounts,
            Providers providers,
            Access access,
            CurrentLaw law,
            Stores stores,
            InstantSource clock) {
        this.law = law;
        this.facts = new StoredFacts(stores.database());
        this.clock = clock;
        this.accounts = accounts;
        this.providers = providers;
        this.access = access;
        this.cookie = access.cookie();
    }

    @GetMapping("/who")
    @Operation(
            operationId = "who",
            summary = "Who asks, and whether this server has accounts",
            description = "In local mode one person needs no account.")
    WhoJson who() {
        return access.hasAccounts() ? who(SecurityPerson.signedIn()) : WhoJson.local();
    }

    private WhoJson who(Optional<SignedIn> known) {
        return WhoJson.of(known, providers.one().map(Elsewhere::name));
    }

    @PostMapping("/login")
    @NeedsAccounts
    @Operation(
            operationId = "signIn",
            summary = "Sign in; the answer sets a cookie",
            description = "Whoever fails learns nothing of why. After five failures one has to wait.")
    ResponseEntity<WhoJson> signIn(@RequestBody NewLogin request) {
        Outcome outcome = accounts.signIn()
                .signIn(
                        request.name(),
                        request.password(),
                        Optional.ofNullable(request.code()).filter(code -> !Blank.is(code)));
        if (outcome instanceof Outcome.Welcome welcome) {
            return welcome(HttpStatus.OK, welcome.account(), welcome.begun());
        }
        throw new ProblemException(
                outcome instanceof Outcome.CodeNeeded
                        ? Problem.of(ProblemKind.CODE_NEEDED).on("code")
                        : Problem.of(ProblemKind.WRONG_CREDENTIALS));
    }

    @PostMapping("/accounts")
    @NeedsAccounts
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "register", summary = "Make an account by an invitation, and sign in with it")
    ResponseEntity<WhoJson> register(
            @RequestBody NewAccount request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Law today = law.today();
        Facts said = FactsFields.read(request.birthYear(), request.region(), today, clock);
        boolean learns = accounts.registration().role(request.invitation()) == Role.LEARNER;
        if (learns) {
            Admission.require(today, said, Fields.answered(null, accepted));
        }
        Account account = accounts.registration()
                .register(request.invitation(), request.name(), request.password(), made -> {
                    if (learns && !said.isUnknown()) { // no rule hangs on anybody else's
                        facts.keep(made, said);
                    }
                });
        return welcome(HttpStatus.CREATED, account, accounts.logins().begin(account.id()));
    }

    private ResponseEntity<WhoJson> welcome(HttpStatus status, Account account, Logins.Begun begun) {
        endBefore();
        SignedIn who = SignedIn.by(account, begun.login().id());
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie.set(begun.secret()))
                .body(who(Optional.of(who)));
    }

    /** Who signs in again needs the login of before no more, and nobody else should have it. */
    private void endBefore() {
        SecurityPerson.signedIn()
                .ifPresent(before ->
                        before.login().ifPresent(login -> accounts.signIn().signOut(before.id(), login)));
    }

    @DeleteMapping("/login")
    @NeedsAccounts
    @Operation(
            operationId = "signOut",
            summary = "Sign out; the login is over everywhere it was copied to",
            description =
                    "Whoever signed in by an identity provider is told where to sign out there too, if it has such a place.")
    @ApiResponse(responseCode = "204", description = "Signed out", content = @Content)
    @ApiResponse(responseCode = "200", description = "Signed out here, and still signed in with the identity provider")
    ResponseEntity<SignedOutJson> signOut(HttpServletRequest http) {
        SignedIn who = SecurityPerson.required();
        who.login().ifPresent(login -> accounts.signIn().signOut(who.id(), login));
        Optional<URI> there = who.account().password().isPresent()
                ? Optional.empty()
                : providers.one().flatMap(elsewhere -> elsewhere.signOut(access.ownAddress(http, "/")));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        there.isPresent() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
                .header(HttpHeaders.SET_COOKIE, cookie.clear());
        return there.map(at -> answer.body(new SignedOutJson(at.toString()))).orElseGet(answer::build);
    }
}
