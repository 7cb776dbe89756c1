package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.coaching.CounsellingSession;
import tongli.learning.coaching.SessionQuality;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-sessions}. */
@Command(
        name = "evaluate-sessions",
        description = "Whether the coach tells good counselling sessions from poor ones, on AnnoMI's transcripts.")
final class EvaluateSessionsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "AnnoMI's table, .tsv or .tsv.gz.")
    private Path data = Path.of("");

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Of partings and bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try (CoachReaders readers = new CoachReaders()) {
            tell(new SessionQuality(readers.replies(), readers.emotions())
                    .run(CounsellingSession.read(data), Language.EN, seed));
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read: %s".formatted(data, e.getMessage()), e);
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private void tell(SessionQuality.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            out.printf(
                    Locale.ROOT,
                    "%d good sessions, %d poor%nby mean mark: AUC %.3f%nlearnt, cross-validated: AUC %.3f (%.3f–%.3f)%n",
                    result.good(),
                    result.poor(),
                    result.byMark(),
                    result.learnt(),
                    result.low(),
                    result.high());
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("good", result.good());
        fields.put("poor", result.poor());
        fields.put("auc_by_mean_mark", result.byMark());
        fields.put("auc_learnt", result.learnt());
        fields.put("interval", List.of(result.low(), result.high()));
        out.println(TongliJson.line(fields));
    }
}
