package tongli.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tongli.server.account.Identity;

/**
 * The identity provider: where it sends people, and who they are. It need not be there when the server starts; what it says of itself is asked
 * for when it is first needed, and anew after an hour. Safe for many threads.
 */
public final class Provider {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    /** For how long nobody asks again after it did not answer: each who did would wait. */
    private static final Duration AWAY_FOR = Duration.ofSeconds(15);
    /** Of those who come while somebody asks for the first time. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** Signed with a key that the provider alone has: no {@code none}, and nothing that our own secret could make. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Scope SCOPE = new Scope("openid", "profile");
    private static final int LONGEST_SUBJECT = 255;
    private static final int SERVER_ERROR = 500;

    private final OidcSettings settings;
    private final LongSupplier nanos;
    private final ProviderHttp http;
    private final ClientID client;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile long awayUntilNanos;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long sinceNanos) {}

    /** @param nanos a clock that only runs forward */
    public Provider(OidcSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.http = new ProviderHttp(settings.within());
        this.nanos = nanos;
        this.awayUntilNanos = nanos.getAsLong();
        this.client = new ClientID(settings.clientId());
    }

    /**
     * Where to send a browser.
     *
     * @throws ProviderAway if the provider does not answer
     */
    URI address(Trip trip, String state, URI back) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(trip.nonce()))
                .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who somebody is who came back with a code.
     *
     * @param back where they were to come back to
     * @throws ProviderAway if the provider does not answer
     * @throws IdentityRefused if it does not take the code, or its token does not prove who that is
     */
    Identity identity(String code, Trip trip, URI back) {
        Known provider = known();
        JWT token = exchange(provider.metadata(), code, trip, back);
        try {
            return identity(provider.validator().validate(token, new Nonce(trip.nonce())));
        } catch (KeySourceException noKeys) {
            throw new ProviderAway("the provider's keys cannot be read", noKeys);
        } catch (BadJOSEException | JOSEException unproven) {
            throw new IdentityRefused(
                    "the ID token proves nothing: " + unproven.getClass().getSimpleName(), unproven);
        }
    }

    private Identity identity(IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new IdentityRefused("the subject is longer than a provider may make it");
        }
        Map<String, Object> all = claims.toJSONObject();
        return new Identity(
                claims.getIssuer().getValue(),
                subject,
                Optional.ofNullable(claims.getStringClaim("preferred_username")),
                settings.roles().map(roles -> roles.of(all)));
    }

    private JWT exchange(OIDCProviderMetadata metadata, String code, Trip trip, URI back) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(trip.verifier()));
        try {
            HTTPResponse response = new TokenRequest.Builder(
                            metadata.getTokenEndpointURI(), authentication(metadata), grant)
                    .build()
                    .toHTTPRequest()
                    .send(http);
            if (response.getStatusCode() >= SERVER_ERROR) {
                throw new ProviderAway("the provider answers with an error of its own");
            }
            TokenResponse answer = OIDCTokenResponseParser.parse(response);
            if (answer instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens.getOIDCTokens().getIDToken();
            }
            throw new IdentityRefused("the provider gives no ID token for the code");
        } catch (ParseException unreadable) {
            throw new IdentityRefused("the provider answers with no token", unreadable);
        } catch (IOException away) {
            throw new ProviderAway("the provider does not answer", away);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        Secret secret = new Secret(settings.secret().value());
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** Where one signs out there, and comes back from; empty if the provider has no such place, or is not known yet: nobody waits to sign out. */
    Optional<URI> signOut(URI back) {
        return Optional.ofNullable(known)
                .map(provider -> provider.metadata().getEndSessionEndpointURI())
                .map(end -> new LogoutRequest(end, null, null, client, back, null, null).toURI());
    }

    private Known known() {
        Known before = known;
        if (before != null && isFresh(before)) {
            return before;
        }
        requireNotAway();
        if (!begin(before == null ? LONGEST_WAIT : Duration.ZERO)) {
            if (before == null) {
                throw new ProviderAway("the provider is being asked, and has not answered yet");
            }
            return before; // somebody else is renewing it
        }
        try {
            Known meanwhile = known;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            requireNotAway();
            Known fresh = ask();
            known = fresh;
            return fresh;
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Known one) {
        return nanos.getAsLong() - one.sinceNanos() < KNOWN_FOR.toNanos();
    }

    private void requireNotAway() {
        if (nanos.getAsLong() - awayUntilNanos < 0) {
            throw new ProviderAway("the provider did not answer a moment ago");
        }
    }

    private boolean begin(Duration wait) {
        try {
            return asking.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("stopping", stopping);
        }
    }

    private Known ask() {
        String issuer = settings.issuer().toString();
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    http.get(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")));
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new ProviderAway("what answers there names itself another issuer");
            }
            requireFit(metadata.getAuthorizationEndpointURI());
            requireFit(metadata.getTokenEndpointURI());
            requireFit(metadata.getJWKSetURI());
            return new Known(metadata, validator(metadata), nanos.getAsLong());
        } catch (IOException away) {
            awayUntilNanos = nanos.getAsLong() + AWAY_FOR.toNanos();
            throw new ProviderAway("the provider does not say what it is", away);
        } catch (ParseException unreadable) {
            throw new ProviderAway("the provider does not say what it is", unreadable);
        }
    }

    /** Codes, secrets and keys go no other way than the issuer itself is reached. */
    private void requireFit(@Nullable URI endpoint) {
        if (endpoint == null || !settings.issuer().getScheme().equals(endpoint.getScheme())) {
            throw new ProviderAway("the provider names an address that is none, or not as safe as its own");
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException {
        URL keys = metadata.getJWKSetURI().toURL();
        Set<JWSAlgorithm> algorithms = new LinkedHashSet<>(ALGORITHMS);
        if (metadata.getIDTokenJWSAlgs() != null) {
            algorithms.retainAll(metadata.getIDTokenJWSAlgs());
        }
        if (algorithms.isEmpty()) {
            throw new ProviderAway("the provider signs by no algorithm that is taken here");
        }
        return new IDTokenValidator(
                new Issuer(settings.issuer()),
                client,
                new JWSVerificationKeySelector<SecurityContext>(
                        algorithms,
                        JWKSourceBuilder.create(keys, http)
                                .refreshAheadCache(false)
                                .build()),
                null);
    }
}
