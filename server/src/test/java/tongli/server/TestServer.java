package tongli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import tongli.practice.Given;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** A real server on a free port, with the real persona and rules and fakes where models would be. Every answer is held to the API's description. */
final class TestServer implements AutoCloseable {

    private final RunningServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Path dataFolder) {
        this(options(0, dataFolder));
    }

    TestServer(StoragePlace storage) {
        this(options(0, storage));
    }

    TestServer(ServerOptions options) {
        server = ServerLauncher.run(options);
    }

    static ServerOptions options(int port, Path dataFolder) {
        return options(port, StoragePlace.in(dataFolder));
    }

    static ServerOptions options(int port, StoragePlace storage) {
        return new ServerOptions(port, storage, Access.local(), () -> Given.PARTS, InstantSource.system(), false);
    }

    /** With accounts, on this machine. */
    static TestServer withAccounts(StoragePlace storage) {
        return withAccess(storage, Access.accounts());
    }

    static TestServer withAccess(StoragePlace storage, Access access) {
        return new TestServer(new ServerOptions(0, storage, access, () -> Given.PARTS, InstantSource.system(), false));
    }

    /** An invitation for the first operator. */
    String firstInvitation() {
        return server.firstInvitation().orElseThrow();
    }

    String address() {
        return server.address();
    }

    /** An answer, and its body as JSON when it is JSON. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return TongliJson.mapper().readTree(response.body());
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }
    }

    int port() {
        return server.port();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()
                + (path.startsWith("/api")
                                || path.startsWith("/v3")
                                || path.startsWith("/act")
                                || path.startsWith("/err")
                                || path.endsWith(".html")
                                || path.equals("/")
                        ? path
                        : "/api/v1" + path)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpResponse<String> response = client.send(asked, HttpResponse.BodyHandlers.ofString());
            Description.check(asked, response);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a session and returns its id. */
    String start() {
        return post("/sessions", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}")
                .at("/id");
    }

    Answer say(String session, String words, String... headers) {
        return post("/sessions/" + session + "/turns", TongliJson.line(Map.of("text", words)), headers);
    }

    @Override
    public void close() {
        server.close();
    }
}
