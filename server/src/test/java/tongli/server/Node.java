package tongli.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tongli.server.storage.StoragePlace;

/** A server in a process of its own, which closing kills with SIGKILL. */
record Node(Process process, int port) implements AutoCloseable {

    static Node start(StoragePlace place) throws IOException {
        ProcessBuilder server = command(place.folder());
        place.postgres()
                .ifPresent(address -> server.environment()
                        .putAll(Map.of(
                                "TONGLI_DATABASE_URL", address.url(),
                                "TONGLI_DATABASE_USER", address.user(),
                                "TONGLI_DATABASE_PASSWORD",
                                        address.password().orElseThrow().value(),
                                "TONGLI_KEY",
                                        place.keys().orElseThrow().current().encoded())));
        Process process = server.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Node(process, port(process));
    }

    /** {@link ServerProcess}, not started yet. */
    static ProcessBuilder command(Path folder, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command);
    }

    /** Waits until it answers. */
    static int port(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("the server ended before it answered");
        }
        return Integer.parseInt(line.substring("port ".length()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
