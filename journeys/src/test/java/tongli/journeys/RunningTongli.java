package tongli.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code tongli demo} in a process of its own, on a free port and a data folder of its own. */
final class RunningTongli implements Served {

    private final Process process;
    private final String address;

    private RunningTongli(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningTongli in(Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dtongli.models=" + System.getProperty("tongli.models"), // built once for all tests
                        "-cp",
                        System.getProperty("java.class.path"),
                        "tongli.cli.Main",
                        "demo",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectError(
                        ProcessBuilder.Redirect.to(data.resolve("stderr.log").toFile()))
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = out.readLine();
        if (address == null) {
            throw new IllegalStateException("tongli demo ended before it named its address; see " + data);
        }
        return new RunningTongli(process, address.strip());
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
