package tongli.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tongli.server.storage.StoragePlace;

/** A server in a process of its own, which closing kills with SIGKILL. */
record Node(Process process, int port) implements AutoCloseable {

    static Node start(StoragePlace place) throws IOException {
        Process process = JavaProcess.over(place, command(place.folder())).start();
        return new Node(process, port(process));
    }

    /** {@link ServerProcess}, not started yet. */
    static ProcessBuilder command(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(List.of(more));
        return JavaProcess.of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), ServerProcess.class, arguments);
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
