package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.moves.MoveLayerTraining;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.wire.TongliJson;

/** {@code tongli learn moves}. */
@Command(
        name = "moves",
        description = "Train the layer that reads what a clause of a reply does, on examples (KIND, tab, clause).")
final class LearnMovesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The examples.")
    private Path data = Path.of("");

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--seed", defaultValue = "7", description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the layer; left out, it is only judged.")
    private @Nullable Path out;

    @Override
    public void run() {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            MoveLayerTraining.Result result = new MoveLayerTraining(encoder, language, seed).train(data);
            if (out != null) {
                Files.write(out, result.layer().bytes());
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("language", language.code());
            line.put("examples", result.examples());
            line.put("accuracy", rounded(result.accuracy()));
            line.put("macro_f1", rounded(result.macroF1()));
            line.put("temperature", rounded(result.temperature()));
            spec.commandLine().getOut().println(TongliJson.line(line));
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        } catch (IOException unreadable) {
            throw new WorkFailed(
                    "%s cannot be read, or the layer cannot be written; are the paths right, and UTF-8?"
                            .formatted(data),
                    unreadable);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
