package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.learning.prune.VocabularyPruning;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.wire.TongliJson;

/** {@code tongli learn prune}: a model with a smaller vocabulary. */
@Command(
        name = "prune",
        description = {
            "Write a model again with word embeddings of those tokens only that come in your texts, the marks and all single "
                    + "characters. Every other token is read as unknown; what the model says of texts whose tokens are all kept stays.",
            "Prints how many tokens are kept, how many of the texts' tokens are unknown, and how large the int8 graph is."
        },
        footer =
                "Example: ./tongli learn prune --model runs/mood --data mood.tsv --out runs/mood-small/model.safetensors")
final class LearnPruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrainedModel model = new TrainedModel();

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Texts such as it will read: one a line, or .jsonl, or .tsv with a header line; also .gz.")
    private List<Path> data = List.of();

    @Option(
            names = "--text",
            defaultValue = "text",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "The fields of the texts in .jsonl and .tsv; of a model trained with --answers name that column too "
                            + "(default: ${DEFAULT-VALUE}).")
    private List<String> fields = List.of("text");

    @Option(
            names = "--least",
            defaultValue = "1",
            paramLabel = "TIMES",
            description = "How often a token must come to be kept (default: ${DEFAULT-VALUE}).")
    private int least;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model that it writes.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        InRange.check(spec, "--least", least, 1, 1_000_000);
        Path file = model.file();
        try {
            if (Files.exists(out) && Files.isSameFile(out, file)) {
                throw new ParameterException(spec.commandLine(), "--out is the model itself; give another file.");
            }
            if (Files.isDirectory(out)) {
                throw new ParameterException(
                        spec.commandLine(), "--out is a folder; give the file, such as model.safetensors in it.");
            }
            TaskModelFile before = TaskModelFile.read(file);
            VocabularyPruning.Outcome outcome = VocabularyPruning.run(
                    before, new VocabularyPruning.Options(data, fields, least, CallLine.of(spec)));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("tokens", outcome.tokens());
            line.put("kept", outcome.kept());
            line.put("unknown_before", outcome.unknownBefore());
            line.put("unknown_after", outcome.unknownAfter());
            line.put("int8_bytes_before", TaskModel.graph(before, Precision.INT8).length);
            line.put("int8_bytes_after", TaskModel.graph(outcome.model(), Precision.INT8).length);
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            outcome.model().write(out);
            spec.commandLine().getOut().println(TongliJson.exactLine(line));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--model: " + unfit.getMessage(), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --model and --data right, and can --out be written?");
        }
        spec.commandLine().getErr().println("wrote " + out);
        return 0;
    }
}
