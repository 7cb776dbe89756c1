package tongli.cli.practice;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.server.storage.Database;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.ReportJson;
import tongli.wire.RiskCardJson;
import tongli.wire.TongliJson;

/** The report on a conversation that was kept. */
@Command(
        name = "report",
        description = {
            "The report on a stored conversation, as the page shows it and chat --script prints it.",
            "With --output, write a page that stands by itself (.html) or a PDF (.pdf)."
        })
public final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SESSION", description = "The conversation's id.")
    private @Nullable UUID session;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to FILE.html or FILE.pdf instead; a PDF needs the font Noto Sans CJK.")
    private @Nullable Path output;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public void run() {
        UUID id = Objects.requireNonNull(session, "picocli asks for it");
        Optional<ReportFile> file = Optional.ofNullable(output).map(path -> ReportFile.given(spec, "--output", path));
        if (!Database.isIn(data.path())) { // opening it would make one
            throw new WorkFailed(
                    "no conversation is kept in %s; name another folder with --data".formatted(data.path()));
        }
        try (LocalStore store = LocalStore.open(data.place());
                PracticeParts parts = BundledPractice.parts()) {
            PracticeService practice =
                    new PracticeService(parts, store.sessions(), UUID::randomUUID, () -> 0L, InstantSource.system());
            Session talk = practice.session(id); // refused here if there is none
            if (file.isPresent()) {
                file.get().write(practice, parts, id, spec.commandLine().getErr());
            } else {
                print(practice.report(id), talk, parts);
            }
        } catch (StorageUnavailable | PracticeRefused failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    private record Report(ReportJson report) {}

    private void print(SessionReport report, Session talk, PracticeParts parts) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            new ReportPrinter(out, ChatWords.of(talk.language())).print(report);
        } else {
            RiskCardJson card = RiskCardJson.of(parts.riskCards().card(talk.language()));
            out.println(TongliJson.line(new Report(ReportJson.of(report, card))));
        }
        out.flush();
    }
}
