package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;

/** Somebody who asks a {@link TestServer} as a page in a browser does: with a cookie and an origin. */
final class Guest {

    static final String PASSWORD = "four plums and a tram";

    private final TestServer server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

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
        return withCookies(request);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        return cookies.isEmpty() ? request : request.header("Cookie", cookie());
    }

    /** Follows a link on another site. */
    Answer follow(String path) {
        return keep(server.send(withCookies(server.request(path))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Accept", "text/html")
                .GET()));
    }

    /** Names and values of the cookies, as they are sent. */
    String cookie() {
        assertThat(cookies).isNotEmpty();
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** In place of what was carried. */
    void carry(String other) {
        cookies.clear();
        String[] pair = other.split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    String start() {
        return send("POST", "/sessions", Map.of("scenario", "refund", "language", "en", "seed", 7))
                .at("/id");
    }

    private Answer keep(Answer answer) {
        for (String set : answer.response().headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** Such as {@code Set-Cookie} of an answer, folded. */
    static String setCookie(Answer answer) {
        return answer.response().headers().firstValue("Set-Cookie").orElse("").toLowerCase(Locale.ROOT);
    }
}
