package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.server.storage.LocalStore;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Reports as files, with everything that comes with Tongli. */
class ReportIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void aKeptTalkIsReportedAgainAsAPageAPdfAndJson() throws Exception {
        Path data = folder.resolve("data");
        try (LocalStore store = LocalStore.open(data)) {
            store.consents().decide(true, Instant.EPOCH);
        }
        Path script = Files.writeString(folder.resolve("script.txt"), "那天你是一个人看的分？\n明年再来嘛！\n");
        String[] call = {
            "--scenario",
            "exam-retake",
            "--lang",
            "zh",
            "--script",
            script.toString(),
            "--seed",
            "7",
            "--data",
            data.toString(),
            "--report",
            folder.resolve("played.html").toString()
        };
        assertThat(run(new ChatCommand(), call)).isZero();
        JsonNode told = TongliJson.mapper()
                .readTree(out.toString().lines().reduce((a, b) -> b).orElseThrow());
        String id = told.at("/report/session").asString();
        String page = Files.readString(folder.resolve("played.html"));
        assertThat(page).contains("lang=\"zh-CN\"", "明年再来嘛", "--from " + id);

        Path again = folder.resolve("again.html");
        assertThat(run(new ReportCommand(), id, "--data", data.toString(), "--output", again.toString()))
                .isZero();
        assertThat(Files.readString(again)).isEqualTo(page);
        assertThat(out.toString()).isEmpty();

        Path pdf = folder.resolve("again.pdf");
        assertThat(run(new ReportCommand(), id, "--data", data.toString(), "--output", pdf.toString()))
                .isZero();
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        assertThat(run(new ReportCommand(), id, "--data", data.toString(), "--format", "json"))
                .isZero();
        assertThat(TongliJson.mapper().readTree(out.toString()).at("/report/trust"))
                .isEqualTo(told.at("/report/trust"));
        assertThat(run(new ReportCommand(), id, "--data", data.toString(), "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("明年再来嘛！");

        assertThat(run(new ReportCommand(), "7b9e1d0e-0000-0000-0000-000000000000", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no such session");
    }

    @Test
    void whereNothingIsKeptNoFolderIsMade() {
        Path none = folder.resolve("none");
        assertThat(run(new ReportCommand(), "7b9e1d0e-0000-0000-0000-000000000000", "--data", none.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no conversation is kept in " + none);
        assertThat(none).doesNotExist();
        assertThat(run(new ReportCommand(), "not-an-id")).isEqualTo(2);
        assertThat(run(new ReportCommand())).isEqualTo(2);
    }
}
