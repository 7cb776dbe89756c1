package tongli.perception.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What fine-tuning leaves: the learnt weights, and how each head's outputs are read. A safetensors file whose metadata
 * holds the rest as JSON under {@code tongli}.
 *
 * @param encoder the encoder's name, or, without one, what kind of model it is; the weights fit no other
 * @param learnt as {@link EncoderWeights#with} takes it
 * @param heads in the order of the graph's outputs
 * @param provenance what was trained on what, by which command; text for text
 * @param layers how many of the encoder's lowest layers it stands on, 1 to 48; empty for all
 */
public record TaskModelFile(
        String encoder,
        Language language,
        Map<String, Tensor> learnt,
        List<Head> heads,
        Map<String, String> provenance,
        OptionalInt layers) {
    /** What it is called in the folder of its training. */
    public static final String NAME = "model.safetensors";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "tongli";
    private static final String LAYERS = "layers";

    public TaskModelFile {
        layers.ifPresent(some -> Require.inRange(LAYERS, some, 1, 48));
    }

    /** Over all layers of the encoder. */
    public TaskModelFile(
            String encoder,
            Language language,
            Map<String, Tensor> learnt,
            List<Head> heads,
            Map<String, String> provenance) {
        this(encoder, language, learnt, heads, provenance, OptionalInt.empty());
    }

    /**
     * A head with its calibration.
     *
     * @param temperature divides the logits, above 0
     * @param thresholds one a label, on the tempered probability
     * @param abstainBelow an answer of this head that is less probable is uncertain; 0 where it has no such bound
     */
    public record Head(TaskHead task, double temperature, List<Double> thresholds, double abstainBelow) {
        public Head {
            Require.inRange("abstainBelow", abstainBelow, 0, 1);
            thresholds = List.copyOf(thresholds);
            if (thresholds.size() != task.labels().size() || !(temperature > 0)) {
                throw new IllegalArgumentException(
                        "the head %s needs a temperature and one threshold a label".formatted(task.name()));
            }
        }

        /** Without a bound of abstention. */
        public Head(TaskHead task, double temperature, List<Double> thresholds) {
            this(task, temperature, thresholds, 0);
        }

        /** Before calibration: temperature 1, every threshold one half, never uncertain. */
        public static Head uncalibrated(TaskHead task) {
            return new Head(task, 1, Collections.nCopies(task.labels().size(), 0.5));
        }

        public Head withTemperature(double other) {
            return new Head(task, other, thresholds, abstainBelow);
        }

        public Head withThresholds(List<Double> others) {
            return new Head(task, temperature, others, abstainBelow);
        }

        public Head withAbstainBelow(double other) {
            return new Head(task, temperature, thresholds, other);
        }
    }

    public TaskModelFile withHeads(List<Head> others) {
        return new TaskModelFile(encoder, language, learnt, others, provenance, layers);
    }

    public void write(Path file) throws IOException {
        ObjectNode about = JSON.createObjectNode();
        about.put("encoder", encoder).put("language", language.code());
        layers.ifPresent(some -> about.put(LAYERS, some));
        for (Head head : heads) {
            ObjectNode node = about.withArray("heads").addObject();
            node.put("name", head.task().name());
            node.put("kind", head.task().kind().code());
            node.put("temperature", head.temperature());
            head.task().labels().forEach(node.withArray("labels")::add);
            head.thresholds().forEach(node.withArray("thresholds")::add);
            node.put("abstain_below", head.abstainBelow());
        }
        ObjectNode source = about.putObject("provenance");
        provenance.forEach(source::put);
        new SafeTensors(learnt, Map.of(KEY, JSON.writeValueAsString(about))).write(file);
    }

    /** @throws IOException if the file cannot be read, or was not written by {@link #write} */
    public static TaskModelFile read(Path file) throws IOException {
        return parse(file.toString(), SafeTensors.bytes(file));
    }

    /**
     * @param file its name, for messages
     * @throws IOException if the bytes were not written by {@link #write}
     */
    public static TaskModelFile parse(String file, byte[] content) throws IOException {
        SafeTensors tensors = SafeTensors.parse(file, content);
        try {
            JsonNode about = JSON.readTree(tensors.metadata().getOrDefault(KEY, ""));
            List<Head> heads = new ArrayList<>();
            for (JsonNode node : about.path("heads")) {
                TaskHead task = new TaskHead(
                        node.path("name").asString(),
                        Coded.find(TaskHead.Kind.class, node.path("kind").asString())
                                .orElseThrow(() -> new IllegalArgumentException("a head of no known kind")),
                        node.path("labels")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
                List<Double> thresholds = node.path("thresholds")
                        .valueStream()
                        .map(JsonNode::asDouble)
                        .toList();
                heads.add(new Head(
                        task,
                        node.path("temperature").asDouble(),
                        thresholds,
                        node.path("abstain_below").asDouble(0)));
            }
            Map<String, String> provenance = new LinkedHashMap<>();
            about.path("provenance")
                    .properties()
                    .forEach(entry ->
                            provenance.put(entry.getKey(), entry.getValue().asString()));
            return new TaskModelFile(
                    about.path("encoder").asString(),
                    Coded.find(Language.class, about.path("language").asString())
                            .orElseThrow(() -> new IllegalArgumentException("no known language")),
                    tensors.tensors(),
                    heads,
                    provenance,
                    about.has(LAYERS) ? OptionalInt.of(about.path(LAYERS).asInt()) : OptionalInt.empty());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": not a model of `tongli learn train`, or of another version; train it anew", e);
        }
    }
}
