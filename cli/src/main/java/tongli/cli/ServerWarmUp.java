package tongli.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.server.RunningServer;
import tongli.server.ServerLauncher;
import tongli.server.ServerOptions;

/** Starts the server once in a folder that it drops again, and asks it what the page asks first. */
final class ServerWarmUp {

    private static final List<String> FIRST_ASKED =
            List.of("/", "/api/v1/me/consents", "/api/v1/scenarios", "/api/v1/drills", "/api/v1/speaker");

    private ServerWarmUp() {}

    static void run() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("tongli-warm-up");
            try (RunningServer server = ServerLauncher.run(ServerOptions.local(0, folder))) {
                ask(server.address());
            }
        } catch (IOException | RuntimeException unready) {
            // only slower later
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            drop(folder);
        }
    }

    private static void ask(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : FIRST_ASKED) {
            client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.discarding());
        }
        String session = client.send(
                        post(address + "/api/v1/sessions", "{\"scenario\":\"refund\",\"language\":\"en\"}"),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("/");
        client.send(post(address + session + "/turns", "{\"wait\":true}"), HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void drop(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException left) {
            // the system's own temporary folder; nothing in it is anybody's
        }
    }
}
