package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Blank;
import tongli.server.account.AccountRefused;
import tongli.server.account.SignInElsewhere.Outcome;
import tongli.server.oidc.Elsewhere;
import tongli.server.oidc.IdentityRefused;
import tongli.server.oidc.ProviderAway;
import tongli.server.oidc.Providers;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.Access;
import tongli.server.security.LoginCookie;
import tongli.server.security.TripCookie;

/** Signing in by an identity provider: the way there, and the way back. */
@RestController
@NeedsAccounts
@RequestMapping("/api/v1/login/oidc")
@Tag(name = "Accounts")
public final class ElsewhereController {

    private static final Logger LOG = LoggerFactory.getLogger(ElsewhereController.class);
    private static final String RETURN = "/api/v1/login/oidc/return";

    /** An invitation, from whoever has no account yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewTrip(@Nullable String invitation) {}

    /** Where to send the browser. */
    public record TripJson(String address) {}

    private final Providers providers;
    private final Access access;
    private final TripCookie trip;
    private final LoginCookie login;

    ElsewhereController(Providers providers, Access access) {
        this.providers = providers;
        this.access = access;
        this.trip = new TripCookie(access.address().isSecure());
        this.login = access.cookie();
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "leaveToSignIn",
            summary = "Begin to sign in by the identity provider; the answer sets a cookie",
            description = "Send the browser to the address. It has to be back within ten minutes.")
    ResponseEntity<TripJson> leave(@RequestBody NewTrip request, HttpServletRequest http) {
        try {
            Elsewhere.Sent sent = provider()
                    .send(
                            Optional.ofNullable(request.invitation()).filter(text -> !Blank.is(text)),
                            access.ownAddress(http, RETURN));
            return ResponseEntity.ok()
                    .header(HttpHeaders.SET_COOKIE, trip.set(sent.secret()))
                    .body(new TripJson(sent.address().toString()));
        } catch (ProviderAway away) {
            log(away);
            throw new ProblemException(Problem.of(ProblemKind.PROVIDER_AWAY));
        }
    }

    @GetMapping("/return")
    @Operation(
            operationId = "returnSignedIn",
            summary = "Where the identity provider sends the browser back to",
            description =
                    "Signs in, and leads on to the page; if nothing came of it, to the page for signing in, which says why."
                            + " What else a provider adds to the address is passed over.")
    @ApiResponse(responseCode = "303", description = "To the page")
    ResponseEntity<Void> back(
            @Parameter(description = "As it was sent along") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "For which the provider tells who this is")
                    @RequestParam(required = false)
                    @Nullable
                    String code,
            @Parameter(description = "Who answers (RFC 9207)") @RequestParam(required = false) @Nullable String iss,
            @Parameter(hidden = true) @RequestParam Map<String, String> all,
            HttpServletRequest http) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.SET_COOKIE, trip.clear());
        String to = signIn(
                        new Elsewhere.Return(
                                Optional.ofNullable(state),
                                Optional.ofNullable(code).filter(some -> !Blank.is(some)),
                                Optional.ofNullable(iss),
                                trip.read(http)),
                        headers,
                        http)
                .map(problem -> "/#/sign-in/" + problem.code())
                .orElse("/");
        headers.setLocation(URI.create(to));
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    /** @return what was the matter; empty if somebody is signed in */
    private Optional<ProblemKind> signIn(Elsewhere.Return back, HttpHeaders headers, HttpServletRequest http) {
        try {
            Outcome outcome = provider().welcome(back, access.ownAddress(http, RETURN));
            if (outcome instanceof Outcome.Welcome welcome) {
                headers.add(HttpHeaders.SET_COOKIE, login.set(welcome.begun().secret()));
                return Optional.empty();
            }
            return Optional.of(Problems.kind(((Outcome.Refused) outcome).why()));
        } catch (ProviderAway away) {
            log(away);
            return Optional.of(ProblemKind.PROVIDER_AWAY);
        } catch (IdentityRefused refused) {
            log(refused);
            return Optional.of(ProblemKind.PROVIDER_REFUSED);
        } catch (AccountRefused crossed) {
            return Optional.of(ProblemKind.PROVIDER_REFUSED);
        }
    }

    private Elsewhere provider() {
        return providers.one().orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.NO_PROVIDER)));
    }

    /** Our own words only: what came back may name a person. */
    private static void log(RuntimeException failure) {
        Throwable cause = failure.getCause();
        LOG.atWarn()
                .addKeyValue("why", failure.getMessage())
                .addKeyValue("cause", cause == null ? "" : cause.getClass().getName())
                .log("a sign-in by the identity provider failed");
    }
}
