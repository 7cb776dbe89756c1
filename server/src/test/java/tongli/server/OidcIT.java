package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.server.TestServer.Answer;
import tongli.server.account.Role;
import tongli.server.oidc.RoleClaim;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

/** Signing in by an identity provider, and what somebody may try who is not who they say. */
class OidcIT {

    private static final String ELSEWHERE = "/login/oidc";
    private static final String REFUSED = "/#/sign-in/provider-refused";

    @TempDir
    static Path folder;

    static FakeProvider provider;
    static TestServer server;
    static Guest operator;

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
        server = TestServer.withAccess(
                StoragePlace.in(folder), Access.accounts().by(provider.settings(Optional.empty(), Optional.empty())));
        operator = Guest.invited(server, server.firstInvitation(), "olga");
    }

    @AfterEach
    void honest() {
        provider.beHonest();
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    private static String invitation(String role) {
        return operator.send("POST", "/invitations", Map.of("role", role)).at("/invitation");
    }

    private static String leave(Guest guest, Map<String, ?> body) {
        Answer sent = guest.send("POST", ELSEWHERE, body);
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
        return sent.at("/address");
    }

    private static String to(Answer back) {
        assertThat(back.status()).isEqualTo(303);
        return back.response().headers().firstValue("Location").orElseThrow();
    }

    /** Goes there and comes back as somebody. @return where the page is led then */
    private static String travel(Guest guest, String subject, Map<String, ?> body, Map<String, Object> claims) {
        return to(guest.follow(provider.consent(leave(guest, body), subject, claims)));
    }

    private static boolean isSignedIn(Guest guest) {
        return !guest.get("/who").json().get("id").isNull();
    }

    private static String invited(String subject) {
        Guest guest = new Guest(server);
        assertThat(travel(guest, subject, Map.of("invitation", invitation("learner")), Map.of()))
                .isEqualTo("/");
        return guest.get("/who").at("/id");
    }

    @Test
    void somebodyInvitedComesInAndIsKnownAgain() {
        Guest ann = new Guest(server);
        assertThat(ann.get("/who").at("/provider")).isEqualTo("School");
        assertThat(travel(
                        ann,
                        "sub-ann",
                        Map.of("invitation", invitation("instructor")),
                        Map.of("preferred_username", "Ann.Lee")))
                .isEqualTo("/");
        Answer who = ann.get("/who");
        assertThat(who.at("/name")).isEqualTo("ann.lee");
        assertThat(who.at("/role")).isEqualTo("instructor");
        Guest later = new Guest(server);
        assertThat(travel(later, "sub-ann", Map.of(), Map.of("preferred_username", "renamed")))
                .isEqualTo("/");
        assertThat(later.get("/who").at("/id")).isEqualTo(who.at("/id"));
        assertThat(later.get("/who").at("/name")).isEqualTo("ann.lee");
        assertThat(operator.get("/audit?limit=20").response().body())
                .contains("signed_in_elsewhere", who.at("/id"))
                .doesNotContain("sub-ann", "ann.lee");
    }

    @Test
    void whoSignedInJustNowTakesAwayWhatIsKnownAndErasesThemselvesWithoutAPassword() {
        Guest ann = new Guest(server);
        travel(ann, "sub-gone", Map.of("invitation", invitation("learner")), Map.of());
        assertThat(ann.get("/me/export").at("/account/identities/0/known_as")).isEqualTo("sub-gone");
        Answer erased = ann.delete("/me");
        assertThat(erased.status()).as(erased.response().body()).isEqualTo(200);
        assertThat(erased.json().get("deleted").findValuesAsString("kind")).contains("identities");
    }

    @Test
    void theWayThereProvesNothingByItself() {
        Guest guest = new Guest(server);
        Answer sent = guest.send("POST", ELSEWHERE, Map.of());
        assertThat(Guest.setCookie(sent)).contains("httponly", "samesite=lax", "path=/", "max-age=600");
        URI address = URI.create(sent.at("/address"));
        assertThat(address.toString()).startsWith(provider.issuer() + "/authorize?");
        Map<String, String> asked = FakeProvider.form(address.getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", server.address() + "/api/v1/login/oidc/return");
        assertThat(asked.get("state")).hasSize(43);
        assertThat(asked.get("nonce")).hasSize(43);
        String cookie = guest.cookie().split("=", 2)[1];
        assertThat(address.toString()).doesNotContain(cookie, FakeProvider.SECRET);
    }

    @Test
    void nobodyComesInWithoutAnInvitationAndAnOldOneServesNoOther() {
        assertThat(travel(new Guest(server), "sub-stranger", Map.of(), Map.of()))
                .isEqualTo("/#/sign-in/invitation-needed");
        Guest guest = new Guest(server);
        assertThat(guest.send("POST", ELSEWHERE, Map.of("invitation", "made up"))
                        .at("/type"))
                .isEqualTo("/problems/unknown-invitation");
        String invitation = invitation("learner");
        assertThat(travel(guest, "sub-first", Map.of("invitation", invitation), Map.of()))
                .isEqualTo("/");
        Guest second = new Guest(server);
        assertThat(second.send("POST", ELSEWHERE, Map.of("invitation", invitation))
                        .status())
                .isEqualTo(404);
        assertThat(isSignedIn(second)).isFalse();
    }

    @Test
    void aNameOrAnAddressMakesNobodySomebodyElse() {
        Guest guest = new Guest(server);
        travel(
                guest,
                "sub-false-olga",
                Map.of("invitation", invitation("learner")),
                Map.of("preferred_username", "olga", "email", "olga@example.org", "email_verified", true));
        Answer who = guest.get("/who");
        assertThat(who.at("/id")).isNotEqualTo(operator.get("/who").at("/id"));
        assertThat(who.at("/name")).startsWith("olga-").hasSize(11);
        assertThat(who.at("/role")).isEqualTo("learner");
        // and no name that the rule does not take
        Guest odd = new Guest(server);
        travel(odd, "sub-odd", Map.of("invitation", invitation("learner")), Map.of("preferred_username", "<b> \u202e"));
        assertThat(odd.get("/who").at("/name")).matches("[a-z0-9-]{3,64}");
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forged("another nonce", claims -> claims.claim("nonce", "planted")),
                forged("no nonce", claims -> claims.claim("nonce", null)),
                forged("another audience", claims -> claims.audience("another-client")),
                forged(
                        "a second audience that it was made for",
                        claims -> claims.audience(List.of(FakeProvider.CLIENT, "another-client"))
                                .claim("azp", "another-client")),
                forged("another issuer", claims -> claims.issuer("https://evil.example")),
                forged(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                forged("never expires", claims -> claims.expirationTime(null)),
                forged("of nobody", claims -> claims.subject(null)),
                signedAs("not signed", claims -> new PlainJWT(claims).serialize()),
                signedAs("signed by nobody", claims -> FakeProvider.signed(claims, FakeProvider.newKey())),
                signedAs("signed with our own secret", claims -> {
                    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    jwt.sign(new MACSigner(FakeProvider.SECRET));
                    return jwt.serialize();
                }),
                signedAs("signed with the key that everybody may read", claims -> {
                    SignedJWT jwt = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(provider.key.getKeyID())
                                    .build(),
                            claims);
                    jwt.sign(new MACSigner(provider.key.toRSAPublicKey().getEncoded()));
                    return jwt.serialize();
                }),
                signedAs("changed after it was signed", claims -> {
                    String[] parts = FakeProvider.signed(claims, provider.key).split("\\.");
                    String other = FakeProvider.signed(
                                    new JWTClaimsSet.Builder(claims)
                                            .subject("sub-victim")
                                            .build(),
                                    provider.key)
                            .split("\\.")[1];
                    return parts[0] + "." + other + "." + parts[2];
                }),
                signedAs("no token", claims -> "nothing"));
    }

    private static Arguments forged(String what, Consumer<JWTClaimsSet.Builder> change) {
        return arguments(what, (Runnable) () -> provider.forged = claims -> {
            change.accept(claims);
            return claims;
        });
    }

    private static Arguments signedAs(String what, FakeProvider.Signing signing) {
        return arguments(what, (Runnable) () -> provider.signing = signing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenThatProvesNothingLetsNobodyIn(String what, Runnable forge) {
        String subject = "sub-" + UUID.randomUUID();
        invited(subject);
        Guest guest = new Guest(server);
        forge.run();
        assertThat(travel(guest, subject, Map.of(), Map.of())).as(what).isEqualTo(REFUSED);
        assertThat(isSignedIn(guest)).isFalse();
        provider.beHonest();
        assertThat(travel(guest, subject, Map.of(), Map.of())).isEqualTo("/");
    }

    @Test
    void onlyTheBrowserThatLeftComesBackAndOnlyOnce() {
        invited("sub-bob");
        Guest bob = new Guest(server);
        String back = provider.consent(leave(bob, Map.of()), "sub-bob", Map.of());
        // somebody else's browser: who follows the link of an attacker is not signed in as them
        Guest victim = new Guest(server);
        leave(victim, Map.of());
        assertThat(to(victim.follow(back))).isEqualTo(REFUSED);
        assertThat(isSignedIn(victim)).isFalse();
        // which used the state up
        assertThat(to(bob.follow(back))).isEqualTo(REFUSED);

        String again = provider.consent(leave(bob, Map.of()), "sub-bob", Map.of());
        String cookie = bob.cookie();
        assertThat(to(bob.follow(again))).isEqualTo("/");
        Guest replaying = new Guest(server);
        replaying.carry(cookie);
        assertThat(to(replaying.follow(again))).isEqualTo(REFUSED);
        assertThat(isSignedIn(replaying)).isFalse();
    }

    @Test
    void aStateOrCodeOfAnotherTripServesNone() {
        invited("sub-cas");
        Guest guest = new Guest(server);
        String back = provider.consent(leave(guest, Map.of()), "sub-cas", Map.of());
        assertThat(to(guest.follow(back.replaceAll("state=[^&]*", "state=guessed"))))
                .isEqualTo(REFUSED);
        assertThat(to(guest.follow(back.replaceAll("state=[^&]*&", "")))).isEqualTo(REFUSED);

        // a code that was stolen on its way is of no use in another's trip: PKCE
        String stolen = provider.consent(leave(guest, Map.of()), "sub-cas", Map.of());
        Guest thief = new Guest(server);
        String own = provider.consent(leave(thief, Map.of()), "sub-thief", Map.of());
        String code = FakeProvider.form(URI.create(stolen).getRawQuery()).get("code");
        assertThat(to(thief.follow(own.replaceAll("code=[^&]*", "code=" + code))))
                .isEqualTo(REFUSED);
        assertThat(isSignedIn(thief)).isFalse();
    }

    @Test
    void whoeverIsSentBackWithNoCodeOrByAnotherIssuerIsNotSignedIn() {
        invited("sub-dee");
        Guest guest = new Guest(server);
        String state = FakeProvider.form(URI.create(leave(guest, Map.of())).getRawQuery())
                .get("state");
        assertThat(to(guest.follow("/api/v1/login/oidc/return?error=access_denied&state=" + state)))
                .isEqualTo(REFUSED);
        String back = provider.consent(leave(guest, Map.of()), "sub-dee", Map.of());
        assertThat(to(guest.follow(back + "&iss=https://evil.example"))).isEqualTo(REFUSED);
        String honest = provider.consent(leave(guest, Map.of()), "sub-dee", Map.of());
        assertThat(to(guest.follow(honest + "&iss=" + provider.issuer()))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?to=https://evil.example",
                "?redirect_uri=https://evil.example&state=x",
                "?state=//evil.example",
                "?code=%0d%0aLocation:%20https://evil.example&state=x",
                "?state=a&state=b&code=c&code=d",
                ""
            })
    void nobodyIsLedAnywhereElse(String query) {
        assertThat(to(new Guest(server).follow("/api/v1/login/oidc/return" + query)))
                .isEqualTo(REFUSED);
    }

    @Test
    void anotherSiteBeginsNothing() {
        assertThat(server.send(server.request(ELSEWHERE)
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://evil.example")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .at("/type"))
                .isEqualTo("/problems/foreign-origin");
    }

    @Test
    void whoeverSignsInElsewhereHasNoPasswordHereAndSignsOutThereToo() {
        Guest guest = new Guest(server);
        travel(guest, "sub-eve", Map.of("invitation", invitation("learner")), Map.of());
        assertThat(guest.send("PUT", "/me/password", Map.of("password", "", "new_password", "three owls on a ladder"))
                        .at("/type"))
                .isEqualTo("/problems/signs-in-elsewhere");
        String name = guest.get("/who").at("/name");
        assertThat(new Guest(server)
                        .send("POST", "/login", Map.of("name", name, "password", ""))
                        .at("/type"))
                .isEqualTo("/problems/wrong-credentials");
        Answer out = guest.delete("/login");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.at("/sign_out_at"))
                .startsWith(provider.issuer() + "/end?")
                .contains("client_id=" + FakeProvider.CLIENT, "post_logout_redirect_uri=");
        assertThat(isSignedIn(guest)).isFalse();
        Guest withPassword = operator.invites("frida", "learner");
        assertThat(withPassword.delete("/login").status()).isEqualTo(204);
    }

    @Test
    void whoeverIsShutOutHereComesInByNoOtherDoor() {
        String id = invited("sub-gus");
        operator.send("PATCH", "/accounts/" + id, Map.of("shut", true));
        Guest guest = new Guest(server);
        assertThat(travel(guest, "sub-gus", Map.of(), Map.of())).isEqualTo("/#/sign-in/account-shut");
        assertThat(isSignedIn(guest)).isFalse();
        assertThat(operator.delete("/accounts/" + id).status()).isEqualTo(200);
        assertThat(travel(guest, "sub-gus", Map.of(), Map.of())).isEqualTo("/#/sign-in/invitation-needed");
    }

    @Test
    void aProviderThatFailsIsSaidToBeAway() {
        provider.broken = true;
        Guest guest = new Guest(server);
        assertThat(travel(guest, "sub-hal", Map.of(), Map.of())).isEqualTo("/#/sign-in/provider-away");
    }

    @Test
    void aServerWithoutAProviderHasNone(@TempDir Path other) {
        try (TestServer without = TestServer.withAccounts(StoragePlace.in(other))) {
            Guest guest = new Guest(without);
            assertThat(guest.send("POST", ELSEWHERE, Map.of()).at("/type")).isEqualTo("/problems/no-provider");
            assertThat(guest.get("/who").json().get("provider").isNull()).isTrue();
        }
    }

    @Test
    void theServerStartsWithoutTheProviderAndSaysSoUntilItIsThere(@TempDir Path other) {
        try (FakeProvider away = new FakeProvider()) {
            away.named = "https://another.example"; // what answers is not who it should be
            try (TestServer late = TestServer.withAccess(
                    StoragePlace.in(other),
                    Access.accounts().by(away.settings(Optional.of(Role.LEARNER), Optional.empty())))) {
                Guest guest = new Guest(late);
                Answer answer = guest.send("POST", ELSEWHERE, Map.of());
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.at("/type")).isEqualTo("/problems/provider-away");
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent();
                away.beHonest();
                Answer there = guest.send("POST", ELSEWHERE, Map.of());
                assertThat(there.status()).isEqualTo(200);
                // where that is set, whoever is known there comes in
                String back = away.consent(there.at("/address"), "sub-1", Map.of());
                away.close();
                assertThat(to(guest.follow(back))).isEqualTo("/#/sign-in/provider-away");
            }
        }
    }

    @Test
    void rolesFollowTheProvider(@TempDir Path other) {
        RoleClaim groups = new RoleClaim("realm.groups", Map.of("teachers", Role.INSTRUCTOR, "admins", Role.OPERATOR));
        try (FakeProvider school = new FakeProvider();
                TestServer open = TestServer.withAccess(
                        StoragePlace.in(other),
                        Access.accounts().by(school.settings(Optional.of(Role.LEARNER), Optional.of(groups))))) {
            Guest head = come(open, school, "sub-head", "teachers", "admins");
            assertThat(head.get("/who").at("/role")).isEqualTo("operator");
            Guest tia = come(open, school, "sub-tia", "teachers");
            assertThat(tia.get("/who").at("/role")).isEqualTo("instructor");
            Guest lee = come(open, school, "sub-lee");
            assertThat(lee.get("/who").at("/role")).isEqualTo("learner");
            // who loses the group loses the role, and what was open in it
            Guest again = come(open, school, "sub-tia", "others");
            assertThat(again.get("/who").at("/role")).isEqualTo("learner");
            assertThat(tia.get("/who").json().get("id").isNull()).isTrue();
            assertThat(come(open, school, "sub-head").get("/who").at("/role")).isEqualTo("operator");
        }
    }

    private static Guest come(TestServer to, FakeProvider school, String subject, String... groups) {
        Guest guest = new Guest(to);
        String address = guest.send("POST", ELSEWHERE, Map.of()).at("/address");
        assertThat(to(guest.follow(
                        school.consent(address, subject, Map.of("realm", Map.of("groups", List.of(groups)))))))
                .isEqualTo("/");
        return guest;
    }
}
