package tongli.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class OnCallCommandTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> came = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(202);
    private HttpServer receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            came.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    private int run(String yaml) throws Exception {
        Path config = Files.writeString(folder.resolve("tongli.yml"), yaml);
        Path secret = Files.writeString(folder.resolve("hush"), SECRET + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        return new CommandLine(new OnCallCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("test", "--config", config.toString());
    }

    private String address() {
        return "on-call:\n  url: http://127.0.0.1:%d/hook?key=of-ours\n  secret-file: hush\n  contact: Welfare\n"
                .formatted(receiver.getAddress().getPort());
    }

    @Test
    void aTestIsSentOnceMarkedAsOneAndTheAnswerIsTold() throws Exception {
        assertThat(run(address())).as(err.toString()).isZero();
        JsonNode told = TongliJson.mapper().readTree(out.toString());
        assertThat(told.get("taken").asBoolean()).isTrue();
        assertThat(told.get("answer").asString()).isEqualTo("status 202");
        assertThat(came).hasSize(1);
        assertThat(TongliJson.mapper().readTree(came.get(0))).isEqualTo(told.get("sent"));
        assertThat(told.at("/sent/type").asString()).isEqualTo("test");
        assertThat(told.at("/sent/contact").asString()).isEqualTo("Welfare");
        assertThat(out.toString()).doesNotContain("of-ours", SECRET);
    }

    @Test
    void whatIsNotTakenIsStatusOneAndSaysWhatAServerWouldDo() throws Exception {
        status.set(410);
        assertThat(run(address())).isEqualTo(1);
        assertThat(err.toString())
                .contains("status 410", "give such an event up at once")
                .doesNotContain("of-ours");
        status.set(401);
        assertThat(run(address())).isEqualTo(1);
        assertThat(err.toString()).contains("status 401", "a server would try again", "look at address and secret");
        assertThat(came).hasSize(2);
    }

    @Test
    void whereNobodyIsNamedItSaysWhatToSet() throws Exception {
        assertThat(run("port: 9000\n")).isEqualTo(1);
        assertThat(err.toString()).contains("set on-call.url and on-call.secret-file");
        assertThat(came).isEmpty();
    }
}
