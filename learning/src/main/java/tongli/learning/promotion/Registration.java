package tongli.learning.promotion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Sha256;
import tongli.learning.finetune.Provenance;
import tongli.learning.route.RouteModel;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.text.PretrainedEncoder;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a training run left, as the files of a registered model. The same run gives the same files.
 *
 * @param files by the names that {@link RegisteredModel} has
 */
public record Registration(Slot slot, Map<String, byte[]> files) {
    private static final long LARGEST = 16L << 20;
    /** Between a network of {@code learn continual} and the report on its stream: its name, its seed and its remedy. */
    private static final int FOLDERS_UP = 4;

    private static final String FIGURES = "figures.json";
    private static final String REPORT_OF_STREAM = "report.json";
    private static final String REPORT = "report.txt";
    private static final String CARD = "card.md";

    /**
     * What to make one of.
     *
     * @param model the file that a run wrote; what stands beside it goes along
     * @param task which head, where a model has several; empty for the only one, or all of a model of emotion
     * @param bias figures of {@code learn evaluate-bias}
     * @param graph whether the graph for other programs goes along, which is larger than all else
     */
    public record Source(Path model, Optional<String> task, Optional<Path> bias, boolean graph) {}

    /** @throws IOException if there is no model, or it is of a kind that is not served from a registry */
    public static Registration of(Source source) throws IOException {
        byte[] weights = SafeTensors.bytes(source.model());
        TaskModelFile model = TaskModelFile.parse(source.model().toString(), weights);
        Slot slot = slot(source, model);
        Path folder = Optional.ofNullable(source.model().toAbsolutePath().getParent())
                .orElse(source.model().toAbsolutePath());
        Optional<Path> stream = reportOfStream(folder, model);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RegisteredModel.WEIGHTS, weights);
        files.put(
                RegisteredModel.TOKENIZER, PretrainedEncoder.of(slot.language()).tokenizer());
        files.put(RegisteredModel.PROVENANCE, json(provenance(slot, model, weights)));
        Optional<byte[]> card = beside(folder.resolve(CARD));
        if (card.isEmpty() && stream.isPresent()) {
            card = beside(stream.get().resolveSibling(CARD));
        }
        files.put(RegisteredModel.CARD, card.orElseGet(() -> card(slot, model)));
        files.put(RegisteredModel.FIGURES, figures(folder));
        if (stream.isPresent()) {
            files.put(RegisteredModel.FORGETTING, readable(stream.get()));
        }
        if (source.bias().isPresent()) {
            files.put(RegisteredModel.BIAS, readable(source.bias().get()));
        }
        if (source.graph()) {
            files.put(RegisteredModel.GRAPH, graph(source.model(), model));
        }
        return new Registration(slot, files);
    }

    private static Slot slot(Source source, TaskModelFile model) throws IOException {
        List<TaskHead> heads =
                model.heads().stream().map(TaskModelFile.Head::task).toList();
        if (RouteModel.tells(model)
                || !model.encoder()
                        .equals(PretrainedEncoder.of(model.language()).name())) {
            throw new IOException(
                    "%s: only models over the encoder are served from a registry; train one with --model encoder"
                            .formatted(source.model()));
        }
        if (heads.stream().anyMatch(head -> head.name().equals(EmotionHeads.INTENSITY))) {
            return new Slot(Slot.EMOTION, model.language());
        }
        String names = String.join(", ", heads.stream().map(TaskHead::name).toList());
        if (source.task().isEmpty() && heads.size() != 1) {
            throw new IOException(
                    "%s: it tells several things (%s); choose one with --task".formatted(source.model(), names));
        }
        String task = source.task().orElseGet(() -> heads.get(0).name());
        TaskHead head = heads.stream()
                .filter(one -> one.name().equals(task))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "%s: it tells %s and not \"%s\"; choose with --task".formatted(source.model(), names, task)));
        if (head.kind() != TaskHead.Kind.SINGLE && head.kind() != TaskHead.Kind.MULTI) {
            throw new IOException(
                    "%s: it tells no labels of whole texts; use it with `learn predict`".formatted(source.model()));
        }
        if (task.equals(Slot.EMOTION)) {
            throw new IOException(
                    "%s: a task of your own is not called emotion, which is what ships; train it under another name"
                            .formatted(source.model()));
        }
        try {
            return new Slot(task, model.language());
        } catch (IllegalArgumentException odd) {
            throw new IOException("%s: %s".formatted(source.model(), odd.getMessage()), odd);
        }
    }

    private static Map<String, Object> provenance(Slot slot, TaskModelFile model, byte[] weights) {
        Map<String, Object> provenance = new LinkedHashMap<>(model.provenance());
        provenance.put("slot", slot.name()); // of two heads of one file each is a model, with an id of its own
        provenance.put("encoder", model.encoder());
        provenance.put("encoder_version", PretrainedEncoder.of(model.language()).version());
        provenance.put("language", model.language().code());
        provenance.put("weights_sha256", Sha256.hex(weights));
        return provenance;
    }

    private static byte[] card(Slot slot, TaskModelFile model) {
        return "# %s%n%nThe run left no card. What its file says of its making:%n%n| | |%n|---|---|%n%s%n"
                .formatted(slot.name(), Provenance.rows(model.provenance()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Those of the run, or its report as it is. */
    private static byte[] figures(Path folder) throws IOException {
        Optional<byte[]> own = beside(folder.resolve(FIGURES));
        if (own.isPresent()) {
            return readable(folder.resolve(FIGURES));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        Optional<byte[]> report = beside(folder.resolve(REPORT));
        report.ifPresent(text -> figures.put("report", new String(text, StandardCharsets.UTF_8)));
        return json(figures);
    }

    /** That of the stream in which a network was learnt; empty where it was learnt otherwise. */
    private static Optional<Path> reportOfStream(Path folder, TaskModelFile model) {
        if (!model.provenance().containsKey("remedy")) {
            return Optional.empty();
        }
        Path at = folder;
        for (int up = 0; up < FOLDERS_UP; up++) {
            if (Files.isRegularFile(at.resolve(REPORT_OF_STREAM))) {
                return Optional.of(at.resolve(REPORT_OF_STREAM));
            }
            Path parent = at.getParent();
            if (parent == null) {
                break;
            }
            at = parent;
        }
        return Optional.empty();
    }

    private static Optional<byte[]> beside(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": larger than any page or report of a model; is it the run's?");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    private static byte[] readable(Path file) throws IOException {
        byte[] content = beside(file).orElseThrow(() -> new IOException(file + ": no such file"));
        try {
            JsonMapper.shared().readTree(content);
            return content;
        } catch (JacksonException none) {
            throw new IOException(file + ": no JSON; is it the file that the run wrote?", none);
        }
    }

    private static byte[] graph(Path file, TaskModelFile model) throws IOException {
        try {
            return TaskModel.graph(model, Precision.FP32);
        } catch (IllegalArgumentException unfit) {
            throw new IOException("%s: %s".formatted(file, unfit.getMessage()), unfit);
        }
    }

    private static byte[] json(Map<String, Object> fields) {
        return (TongliJson.exactLine(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
