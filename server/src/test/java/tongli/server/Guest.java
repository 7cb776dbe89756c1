package tongli.server;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;

/** Somebody who asks a {@link TestServer} as a page in a browser does: with a cookie and an origin. */
final class Guest {

    static final String PASSWORD = "four plums and a tram";

    private final TestServer server;
    private Optional<String> cookie = Optional.empty();

    Guest(TestServer server) {
        this.server = server;
    }

    /** Makes an account by an invitation, and is signed in then. */
    static Guest invited(TestServer server, String invitation, String name) {
        Guest guest = new Guest(server);
        Answer made =
                guest.send("POST", "/accounts", Map.of("invitation", invitation, "name", name, "password", PASSWORD));
        if (made.status() != 201) {
            throw new AssertionError(made.response().body());
        }
        return guest;
    }

    /** Somebody new, invited by this operator. */
    Guest invites(String name, String role) {
        return invited(
                server, send("POST", "/invitations", Map.of("role", role)).at("/invitation"), name);
    }

    Answer get(String path) {
        return keep(server.send(request(path).GET()));
    }

    Answer delete(String path) {
        return keep(server.send(request(path).DELETE()));
    }

    Answer send(String method, String path, Map<String, ?> body) {
        return keep(server.send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(TongliJson.line(body)))));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = server.request(path).header("Origin", server.address());
        cookie.ifPresent(value -> request.header("Cookie", value));
        return request;
    }

    /** The name and value of the login's cookie. */
    String cookie() {
        return cookie.orElseThrow();
    }

    void carry(String other) {
        cookie = Optional.of(other);
    }

    String start() {
        return send("POST", "/sessions", Map.of("scenario", "refund", "language", "en", "seed", 7))
                .at("/id");
    }

    private Answer keep(Answer answer) {
        answer.response().headers().firstValue("Set-Cookie").ifPresent(set -> {
            String pair = set.split(";", 2)[0];
            cookie = pair.endsWith("=") ? Optional.empty() : Optional.of(pair);
        });
        return answer;
    }

    /** Such as {@code Set-Cookie} of an answer, folded. */
    static String setCookie(Answer answer) {
        return answer.response().headers().firstValue("Set-Cookie").orElse("").toLowerCase(Locale.ROOT);
    }
}
