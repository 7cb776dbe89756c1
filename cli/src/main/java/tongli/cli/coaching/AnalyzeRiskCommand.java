package tongli.cli.coaching;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.core.RiskReading;
import tongli.understanding.BundledRiskReader;
import tongli.understanding.RiskReader;
import tongli.wire.RiskJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze risk}: how soon people should be brought in, and whose life a text speaks of. */
@Command(
        name = "risk",
        description =
                "Read whether a text speaks of self-harm, how soon people should be brought in, and whose life it is."
                        + " It may be wrong, and it is never a diagnosis.")
public final class AnalyzeRiskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text to read.")
    private @Nullable String text;

    @Option(names = "--input", paramLabel = "FILE.jsonl", description = "Read one {\"id\":…,\"text\":…} a line.")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "FILE.jsonl", description = "Write there (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        RiskReader reader = new BundledRiskReader();
        PrintWriter out = spec.commandLine().getOut();
        if ((text == null) == (input == null)) {
            throw new ParameterException(spec.commandLine(), "Give one text, or --input and a file.");
        }
        if (input != null) {
            boolean good = JsonLines.run(
                    input,
                    output,
                    out,
                    fields -> RiskJson.of(reader.read(JsonLines.text(fields, "text"), language.chosen())));
            return good ? 0 : 1;
        }
        String one = text == null ? "" : text;
        if (one.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The text is blank; give it some words.");
        }
        RiskReading reading = reader.read(one, language.chosen());
        if (format.isTable()) {
            out.printf("%s (%s)%n", reading.level().code(), reading.speaker().code());
            reading.signals()
                    .forEach(signal -> out.printf(
                            "  %-14s %s%n", signal.code(), signal.span().of(one)));
        } else {
            out.println(TongliJson.line(RiskJson.of(reading)));
        }
        return 0;
    }
}
