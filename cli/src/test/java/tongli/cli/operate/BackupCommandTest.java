package tongli.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.server.storage.LocalStore;

class BackupCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void aFolderIsBackedUpAndRestoredElsewhereWithItsKey() throws Exception {
        String from = folder.resolve("from").toString();
        Path to = Files.createDirectory(folder.resolve("to"));
        try (LocalStore store = LocalStore.open(folder.resolve("from"))) {
            store.consents().decide(true, Instant.EPOCH);
        }
        assertThat(run(new BackupCommand(), folder.toString(), "--data", from)).isZero();
        String file = out.toString().strip();
        assertThat(Path.of(file)).hasParent(folder).isRegularFile();
        Files.copy(folder.resolve("from/text.key"), to.resolve("text.key"));
        assertThat(run(new RestoreCommand(), file, "--data", to.toString())).isZero();
        try (LocalStore store = LocalStore.open(to)) {
            assertThat(store.consents().allowStorage()).isTrue();
        }
        assertThat(run(new RestoreCommand(), file, "--data", to.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("--replace");
        assertThat(run(new RestoreCommand(), file, "--replace", "--data", to.toString()))
                .isZero();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        Path none = folder.resolve("none");
        assertThat(run(new BackupCommand(), folder.toString(), "--data", none.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nothing is kept in " + none);
        assertThat(run(new RestoreCommand(), none.toString(), "--data", none.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read");
        assertThat(none).doesNotExist();
    }
}
