package tongli.cli.operate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.server.account.AuditAction;
import tongli.server.feedback.FeedbackDesk;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.OwnFile;
import tongli.wire.TongliJson;
import tongli.wire.correction.SettledJson;

/** What may teach. */
@Command(
        name = "export",
        description = {
            "Write corrections on which two reviewers agree and whose people allow it at this moment, a JSON object a line.",
            "Readings are as ./tongli learn train --data reads them; --kind and --lang choose. The audit log says that it was done.",
            "A data folder's database is for one program, so stop the server first."
        })
final class FeedbackExportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FeedbackPlace place = new FeedbackPlace();

    @Mixin
    private FeedbackChoice choice = new FeedbackChoice();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to, for its owner alone to read; what is there is replaced.")
    private Path out = Path.of("");

    @Override
    public void run() {
        Path file = out.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new WorkFailed("%s is no file; name another with --out".formatted(file));
        }
        place.with(open -> {
            new JdbcAuditLog(open.database())
                    .add(
                            Instant.now(),
                            Optional.empty(),
                            AuditAction.FEEDBACK_EXPORTED,
                            choice.kind().map(Coded::code));
            try {
                int lines = write(open.desk(), file);
                spec.commandLine().getOut().println(TongliJson.line(Map.of("lines", lines)));
            } catch (IOException | UncheckedIOException failed) {
                throw new WorkFailed("%s cannot be written".formatted(out), failed);
            }
        });
    }

    /** Beside it first, where only its owner can read it: what was there stays whole until the new is. */
    private int write(FeedbackDesk desk, Path file) throws IOException {
        Path whole = OwnFile.beside(file, "");
        try {
            int lines;
            try (BufferedWriter writer = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
                lines = desk.lessons(choice.kind(), choice.language(), lesson -> write(lesson, writer));
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            return lines;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void write(SettledJson lesson, BufferedWriter file) {
        try {
            file.write(TongliJson.line(lesson));
            file.newLine();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
