package tongli.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.server.seal.KeyRing;
import tongli.server.storage.LocalStore;

class KeysCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new KeysCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void aNewKeyIsItsOwnersAndNeverWrittenOverAnother() throws Exception {
        Path file = folder.resolve("key");
        assertThat(run("new", file.toString())).isZero();
        KeyRing made = KeyRing.in(file);
        assertThat(out.toString().strip()).isEqualTo(made.current().id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run("new", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there already");
        assertThat(KeyRing.in(file)).isEqualTo(made);
    }

    @Test
    void aFolderGetsANewKey() {
        LocalStore.open(folder).close();
        KeyRing before = KeyRing.in(folder.resolve("text.key"));
        assertThat(run("rotate", "--data", folder.toString())).isZero();
        KeyRing after = KeyRing.in(folder.resolve("text.key"));
        assertThat(after.current()).isNotEqualTo(before.current());
        assertThat(out.toString().strip()).isEqualTo(after.current().id());
    }

    @Test
    void whereNothingIsKeptNothingIsMade() {
        Path none = folder.resolve("none");
        assertThat(run("rotate", "--data", none.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing is kept in " + none);
        assertThat(none).doesNotExist();
    }
}
