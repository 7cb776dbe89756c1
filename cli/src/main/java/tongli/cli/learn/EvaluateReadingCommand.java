package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.reading.ReadingEvaluation;
import tongli.learning.reading.ReadingPair;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-reading}. */
@Command(
        name = "evaluate-reading",
        description = "Hold the reader of replies against labelled pairs (context, tab, reply, tab, label).")
final class EvaluateReadingCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The pairs.")
    private Path data = Path.of("");

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--errors", description = "Print every pair that was read otherwise than its label says.")
    private boolean errors;

    @Option(names = "--rules-only", description = "Without the encoder and the learnt model.")
    private boolean rulesOnly;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader reader =
                        rulesOnly ? BundledReplyReader.rulesOnly() : new BundledReplyReader(encoder)) {
            report(new ReadingEvaluation(reader, seed).run(language, ReadingPair.read(data)));
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        } catch (IOException unreadable) {
            throw new WorkFailed("%s cannot be read; is the path right, and UTF-8?".formatted(data), unreadable);
        }
    }

    private void report(ReadingEvaluation.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        RateLines lines = new RateLines(out, format.isTable());
        lines.rate("false_misstep", result.falseMissteps());
        lines.rate("false_flag", result.falseFlags());
        lines.rate("missed_misstep", result.missedMissteps());
        lines.rate("missed_formula", result.missedFormulas());
        result.seen().forEach((label, rate) -> lines.rate("seen_" + label.code(), rate));
        if (errors) {
            result.cases().stream().filter(one -> !one.isRight()).forEach(one -> error(out, one));
        }
    }

    private void error(PrintWriter out, ReadingEvaluation.Case one) {
        if (format.isTable()) {
            out.println("%s ← %s | %s | %s"
                    .formatted(
                            one.pair().label().code(),
                            one.summary(),
                            one.pair().context(),
                            one.pair().reply()));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", one.pair().label().code());
        fields.put("read", one.summary());
        fields.put("context", one.pair().context());
        fields.put("reply", one.pair().reply());
        out.println(TongliJson.line(fields));
    }
}
