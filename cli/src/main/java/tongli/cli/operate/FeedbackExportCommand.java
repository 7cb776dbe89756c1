package tongli.cli.operate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import tongli.server.storage.JdbcAuditLog;
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

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to; what is there is replaced.")
    private Path out = Path.of("");

    @Override
    public void run() {
        place.with(open -> {
            new JdbcAuditLog(open.database())
                    .add(
                            Instant.now(),
                            Optional.empty(),
                            AuditAction.FEEDBACK_EXPORTED,
                            choice.kind().map(Coded::code));
            try (BufferedWriter file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                int lines = open.desk().lessons(choice.kind(), choice.language(), lesson -> write(lesson, file));
                file.flush();
                spec.commandLine().getOut().println(TongliJson.line(Map.of("lines", lines)));
            } catch (IOException | UncheckedIOException failed) {
                throw new WorkFailed("%s cannot be written".formatted(out), failed);
            }
        });
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
