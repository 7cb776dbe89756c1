package tongli.benchmarks.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import tongli.client.Tongli;

/** A server in a process of its own. Closing kills it with SIGKILL. */
final class Node implements AutoCloseable {

    private static final int MEGABYTE = 1_024;
    private static final String PORT = "port ";

    private final Process process;
    private int port;

    private Node(Process process) {
        this.process = process;
    }

    /**
     * Starts one, and does not wait for it.
     *
     * @param parts bundled or fakes
     * @param jvm options of its Java
     */
    static Node launch(Store store, String parts, List<String> jvm) throws IOException {
        return launch(store, parts, jvm, OptionalInt.empty());
    }

    /** @param processor the only one that it may run on, by util-linux's taskset; any if empty */
    static Node launch(Store store, String parts, List<String> jvm, OptionalInt processor) throws IOException {
        List<String> command = new ArrayList<>();
        processor.ifPresent(one -> command.addAll(List.of("taskset", "--cpu-list", String.valueOf(one))));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ServedNode.class.getName(),
                store.folder().toString(),
                parts));
        ProcessBuilder server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        store.folder().resolve("server.log").toFile()));
        server.environment().putAll(store.environment());
        Node node = new Node(server.start());
        Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly)); // none outlives the run
        return node;
    }

    /** Waits until it answers. @throws IOException if it ends before */
    Node await() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith(PORT)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("a server ended before it answered; server.log in the data folder says why");
        }
        port = Integer.parseInt(line.substring(PORT.length()));
        return this;
    }

    /** How it is asked, once it answers. */
    Tongli api() {
        return Clients.of("http://127.0.0.1:" + port);
    }

    /** What of it lies in memory, in MiB; 0 where the system does not tell. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException untold) {
            return 0;
        }
    }

    /** How long processors have worked for it. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, and waits for that. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
    }
}
