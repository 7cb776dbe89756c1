package tongli.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tongli.core.Sha256;
import tongli.server.account.Role;
import tongli.server.oidc.OidcSettings;
import tongli.server.oidc.RoleClaim;
import tongli.server.seal.Secret;
import tongli.wire.TongliJson;

/** A small OpenID Connect provider: real discovery, keys, PKCE and signed tokens, and a way to forge each of them. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "tongli-test";
    static final String SECRET = "a secret that is long enough to sign by HMAC with";

    /** What a person agreed to, until their code is exchanged. */
    private record Consent(String nonce, String challenge, String redirect, Map<String, Object> claims) {}

    /** Makes a token of what it should say. */
    interface Signing {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    final RSAKey key = newKey();
    private final Map<String, Consent> codes = new HashMap<>();
    private final HttpServer http;
    private final String issuer;

    String named;
    UnaryOperator<JWTClaimsSet.Builder> forged = UnaryOperator.identity();
    Signing signing = claims -> signed(claims, key);
    boolean broken;

    FakeProvider() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://127.0.0.1:" + http.getAddress().getPort();
        named = issuer;
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        http.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        http.createContext("/token", this::token);
        http.start();
    }

    String issuer() {
        return issuer;
    }

    OidcSettings settings(Optional<Role> open, Optional<RoleClaim> roles) {
        return new OidcSettings(
                URI.create(issuer),
                CLIENT,
                Secret.of(SECRET),
                "School",
                open,
                roles,
                Duration.ofMinutes(1)); // a machine that is busy with other tests is not a provider that is away
    }

    /** As it is between two tests. */
    void beHonest() {
        named = issuer;
        forged = UnaryOperator.identity();
        signing = claims -> signed(claims, key);
        broken = false;
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private String metadata() {
        return TongliJson.line(new LinkedHashMap<>(Map.of(
                "issuer",
                named,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "end_session_endpoint",
                issuer + "/end",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256", "HS256", "none"))));
    }

    /** What the person's browser does there: agrees, and is sent back. @return where to */
    String consent(String address, String subject, Map<String, Object> claims) {
        Map<String, String> asked = form(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", subject);
        codes.put(code, new Consent(asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri"), all));
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8) + "&session_state=x";
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Consent consent = codes.remove(asked.get("code")); // each is good once
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (broken) {
            answer(exchange, 500, "<html>");
        } else if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (consent == null
                || !consent.redirect().equals(asked.get("redirect_uri"))
                || !consent.challenge()
                        .equals(Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Sha256.of(asked.get("code_verifier"))))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    TongliJson.line(
                            Map.of("access_token", "at", "token_type", "Bearer", "id_token", idToken(consent))));
        }
    }

    private String idToken(Consent consent) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", consent.nonce());
        consent.claims().forEach(claims::claim);
        try {
            return signing.token(forged.apply(claims).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
