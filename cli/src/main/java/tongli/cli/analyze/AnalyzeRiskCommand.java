package tongli.cli.analyze;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.core.RiskReading;
import tongli.understanding.BundledRiskReader;
import tongli.understanding.RiskReader;
import tongli.wire.RiskJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze risk}: how soon people should be brought in, and whose life a text speaks of. */
@Command(
        name = "risk",
        description = {
            "Read whether a text speaks of self-harm, how soon people should be brought in, and whose life it is."
                    + " It may be wrong, and it is never a diagnosis.",
            LineFiles.LOOK,
            TextOrFile.LINES
        })
final class AnalyzeRiskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TextOrFile input = new TextOrFile();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        input.check(spec, RiskReader.MAX_CHARACTERS);
        try (BundledRiskReader reader = BundledRiskReader.bundled()) {
            return read(reader);
        }
    }

    private int read(RiskReader reader) {
        if (input.isFile()) {
            return input.run(
                    spec,
                    LineWork.oneByOne(
                            fields -> input.of(fields, RiskReader.MAX_CHARACTERS),
                            text -> reader.read(text, language.chosen()),
                            RiskJson::of));
        }
        language.warnIfNeither(spec, input.text());
        RiskReading reading = reader.read(input.text(), language.chosen());
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            table(reading, input.text(), out);
        } else {
            out.println(TongliJson.line(RiskJson.of(reading)));
        }
        return 0;
    }

    private static void table(RiskReading reading, String text, PrintWriter out) {
        out.printf(
                "%s (%s)%s%n",
                reading.level().code(),
                reading.speaker().code(),
                reading.uncertain() ? ", uncertain: neither Chinese nor English" : "");
        reading.signals()
                .forEach(signal ->
                        out.printf("  %-14s %s%n", signal.code(), signal.span().of(text)));
    }
}
