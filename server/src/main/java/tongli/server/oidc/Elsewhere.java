package tongli.server.oidc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.account.Departure;
import tongli.server.account.Identity;
import tongli.server.account.RandomSecret;
import tongli.server.account.SignInElsewhere.Outcome;

/** Sends browsers to the identity provider, and signs in whoever comes back with a proof of who they are. Safe for many threads. */
public final class Elsewhere {

    /** Somebody may have to look for their phone. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Where to send a browser, and the secret for its cookie. */
    public record Sent(URI address, String secret) {
        @Override
        public String toString() {
            return "Sent[hidden]";
        }
    }

    /**
     * What somebody came back with.
     *
     * @param secret of the cookie
     * @param issuer that says so of itself (RFC 9207), if it does
     */
    public record Return(
            Optional<String> state, Optional<String> code, Optional<String> issuer, Optional<String> secret) {
        @Override
        public String toString() {
            return "Return[hidden]";
        }
    }

    private final OidcSettings settings;
    private final Provider provider;
    private final AccountParts accounts;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    public Elsewhere(OidcSettings settings, AccountParts accounts, InstantSource clock) {
        this.settings = settings;
        this.provider = new Provider(settings, System::nanoTime);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the button says. */
    public String name() {
        return settings.name();
    }

    /**
     * @param invitation with which somebody comes who has no account yet
     * @param back where they come back to
     * @throws ProviderAway if the provider does not answer
     * @throws tongli.server.account.AccountRefused if the invitation is none
     */
    public Sent send(Optional<String> invitation, URI back) {
        Optional<String> invited = invitation.map(accounts.registration()::checked);
        String state = RandomSecret.random(random);
        Trip trip = new Trip(RandomSecret.random(random));
        URI address = provider.address(trip, state, back);
        Instant now = clock.instant();
        accounts.departures().sweep(now);
        accounts.departures()
                .add(
                        RandomSecret.hash(state),
                        new Departure(RandomSecret.hash(trip.secret()), invited, now.plus(LONGEST)));
        return new Sent(address, trip.secret());
    }

    /**
     * @throws ProviderAway if the provider does not answer
     * @throws IdentityRefused if the browser is not the one that was sent, was back before or too late, or brings no proof
     */
    public Outcome welcome(Return back, URI address) {
        Departure departure = back.state()
                .flatMap(state -> accounts.departures().take(RandomSecret.hash(state), clock.instant()))
                .orElseThrow(() -> new IdentityRefused("nobody left with this state, or they were back before"));
        try {
            return welcome(back, departure, address);
        } catch (IdentityRefused refused) {
            accounts.audit().add(clock.instant(), Optional.empty(), AuditAction.SIGN_IN_FAILED, Optional.empty());
            throw refused;
        }
    }

    private Outcome welcome(Return back, Departure departure, URI address) {
        Trip trip = back.secret()
                .filter(secret -> isSame(RandomSecret.hash(secret), departure.browser()))
                .map(Trip::new)
                .orElseThrow(() -> new IdentityRefused("another browser left with this state"));
        if (back.issuer()
                .filter(issuer -> !issuer.equals(settings.issuer().toString()))
                .isPresent()) {
            throw new IdentityRefused("another issuer answers");
        }
        String code = back.code().orElseThrow(() -> new IdentityRefused("the provider gave no code"));
        Identity who = provider.identity(code, trip, address);
        return accounts.elsewhere().signIn(who, departure.invitation(), settings.open());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Where somebody who signed in there signs out there too. @param back where they come back to */
    public Optional<URI> signOut(URI back) {
        return provider.signOut(back);
    }
}
