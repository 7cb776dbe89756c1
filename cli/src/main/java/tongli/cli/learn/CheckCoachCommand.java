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
import tongli.learning.corpus.JsonLines;
import tongli.persona.check.ReplyCheck;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** {@code tongli learn check-coach}. */
@Command(
        name = "check-coach",
        description =
                "Hold the coach against replies that try to fool it, feelings that no word names, and replies to be worded"
                        + " better: hacking-, scene- and reword-{zh,en}.jsonl.")
final class CheckCoachCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            defaultValue = "docs/data/coaching",
            paramLabel = "DIR",
            description = "The folder with the checks (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--lines", description = "Print the rows that were not as they should be, and every wording.")
    private boolean lines;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try (CoachReaders readers = new CoachReaders()) {
            CoachCheck check = new CoachCheck(
                    language,
                    readers.assessor(),
                    readers.replies(),
                    new ReplyCheck(readers.people(), readers.replies()));
            tell(check.hacking(rows("hacking")));
            tell(check.scenes(rows("scene")));
            tell(check.rewordings(rows("reword")));
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private List<JsonNode> rows(String name) {
        Path file = folder.resolve("%s-%s.jsonl".formatted(name, language.code()));
        try {
            return JsonLines.read(file).lines().stream()
                    .map(JsonLines.Line::json)
                    .toList();
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void tell(CoachCheck.Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        outcome.shares().forEach((name, counts) -> {
            double share = (double) counts[0] / counts[1];
            if (format.isTable()) {
                out.printf(Locale.ROOT, "%s: %d of %d (%.1f %%)%n", name, counts[0], counts[1], 100 * share);
            } else {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("check", name);
                fields.put("rows", counts[0]);
                fields.put("of", counts[1]);
                fields.put("share", share);
                out.println(TongliJson.line(fields));
            }
        });
        if (lines) {
            outcome.lines().forEach(out::println);
        }
        out.flush();
    }
}
