package tongli.cli.records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.CourseRefused;
import tongli.practice.PracticeRefused;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.csv.CohortCsv;
import tongli.wire.csv.CsvTable;
import tongli.wire.csv.SessionsCsv;
import tongli.wire.csv.TurnsCsv;

/** {@code tongli export csv}. */
@Command(
        name = "csv",
        description = {
            "Write a table of comma-separated values: of one conversation a row a turn, with --all a row a conversation,"
                    + " with --cohort a row an answer.",
            "A text that a spreadsheet would take for a formula has an apostrophe before it."
        },
        footer = "Example: ./tongli export csv --all --excel --output talks.csv")
final class ExportCsvCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--excel",
            description = "Begin with a byte order mark, which Excel needs to take the file for UTF-8.")
    private boolean excel;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to FILE, not to standard output.")
    private @Nullable Path output;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public void run() {
        chosen.check(spec, false);
        if (chosen.sessions().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "A table is of one conversation; name one, or give --all.");
        }
        if (chosen.all() && chosen.words()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "With --all a row is a whole conversation and has no words; leave out --with-words.");
        }
        if (output != null) {
            SetOutput.check(spec, "--output", output, List.of());
        }
        try (KeptRecords kept = KeptRecords.in(data.place())) {
            String file = table(kept).file(excel);
            if (output == null) {
                spec.commandLine().getOut().print(file);
                spec.commandLine().getOut().flush();
            } else {
                SetOutput.write(output, file.getBytes(StandardCharsets.UTF_8));
            }
        } catch (StorageUnavailable | PracticeRefused | CourseRefused failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    private CsvTable table(KeptRecords kept) {
        if (chosen.cohort() != null) {
            Cohort cohort = kept.cohort(chosen.cohort());
            return CohortCsv.of(
                    cohort,
                    kept.catalogue().course(cohort.course(), cohort.language()),
                    kept.cohorts().members(cohort),
                    kept.cohorts().marks(cohort),
                    chosen.words());
        }
        if (chosen.all()) {
            SessionsCsv csv = new SessionsCsv();
            kept.sessions()
                    .forEach(session -> csv.add(
                            kept.practice().report(session.id()),
                            kept.practice().scenario(session)));
            return csv.table();
        }
        return TurnsCsv.of(kept.practice().report(chosen.sessions().get(0)), chosen.words());
    }
}
