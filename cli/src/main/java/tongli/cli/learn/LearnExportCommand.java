package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.route.RouteModel;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.StepLabels;
import tongli.wire.TongliJson;

/** {@code tongli learn export}: a model as an ONNX graph for other programs. */
@Command(
        name = "export",
        description = {
            "Write a model as one ONNX file: LoRA merged, adapters and prefixes as nodes, one output logits.NAME a head; of labels in their "
                    + "order a row for each of eight steps.",
            "Prints which heads it has, their labels, temperatures and thresholds."
        })
final class LearnExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "As `learn train` wrote it.")
    private Path model = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "F.onnx", description = "The graph that it writes.")
    private Path out = Path.of("");

    @Option(
            names = "--precision",
            paramLabel = "int8|fp32",
            defaultValue = "fp32",
            description = "In which numbers it reckons (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FP32;

    @Override
    public Integer call() {
        try {
            if (Files.exists(out) && Files.isSameFile(out, model)) {
                throw new ParameterException(spec.commandLine(), "--out is the model itself; give another file.");
            }
            TaskModelFile file = TaskModelFile.read(ModelPlace.of(model));
            if (RouteModel.tells(file)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--model is a %s model; only models over the encoder (encoder, mlp) have a graph to export."
                                .formatted(file.encoder()));
            }
            file.heads().stream()
                    .map(TaskModelFile.Head::task)
                    .filter(task -> task.kind() == TaskHead.Kind.STEPS)
                    .forEach(task ->
                            StepLabels.parse(task.labels())); // whoever reads the graph must find the end where it is
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = out.resolveSibling(out.getFileName() + ".part");
            Files.write(part, TaskModel.graph(file, precision));
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println(TongliJson.exactLine(about(file)));
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(unfit.getMessage() + "; is --model a model?", unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --model a model, and can --out be written?");
        }
        spec.commandLine().getErr().println("wrote " + out);
        return 0;
    }

    private static Map<String, Object> about(TaskModelFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("encoder", file.encoder());
        fields.put("language", file.language().code());
        fields.put("heads", file.heads().stream().map(LearnExportCommand::about).toList());
        return fields;
    }

    private static Map<String, Object> about(TaskModelFile.Head head) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("output", "logits." + head.task().name());
        fields.put("kind", head.task().kind().code());
        fields.put("labels", head.task().labels());
        fields.put("temperature", head.temperature());
        fields.put("thresholds", List.copyOf(head.thresholds()));
        fields.put("abstain_below", head.abstainBelow());
        return fields;
    }
}
