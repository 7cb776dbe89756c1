package tongli.perception.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;
import tongli.core.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What fine-tuning leaves: the learnt weights, and how each head's outputs are read. A safetensors file whose metadata
 * holds the rest as JSON under {@code tongli}.
 *
 * @param encoder the encoder's name; the weights fit no other
 * @param learnt as {@link EncoderWeights#with} takes it
 * @param heads in the order of the graph's outputs
 * @param provenance what was trained on what, by which command; text for text
 */
public record TaskModelFile(
        String encoder,
        Language language,
        Map<String, Tensor> learnt,
        List<Head> heads,
        Map<String, String> provenance) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "tongli";

    /**
     * A head with its calibration.
     *
     * @param temperature divides the logits, above 0
     * @param thresholds one a label, on the tempered probability
     */
    public record Head(TaskHead task, double temperature, List<Double> thresholds) {
        public Head {
            thresholds = List.copyOf(thresholds);
            if (thresholds.size() != task.labels().size() || !(temperature > 0)) {
                throw new IllegalArgumentException(
                        "the head %s needs a temperature and one threshold a label".formatted(task.name()));
            }
        }
    }

    public void write(Path file) throws IOException {
        ObjectNode about = JSON.createObjectNode();
        about.put("encoder", encoder).put("language", language.code());
        for (Head head : heads) {
            ObjectNode node = about.withArray("heads").addObject();
            node.put("name", head.task().name());
            node.put("kind", head.task().kind().code());
            node.put("temperature", head.temperature());
            head.task().labels().forEach(node.withArray("labels")::add);
            head.thresholds().forEach(node.withArray("thresholds")::add);
        }
        ObjectNode source = about.putObject("provenance");
        provenance.forEach(source::put);
        new SafeTensors(learnt, Map.of(KEY, JSON.writeValueAsString(about))).write(file);
    }

    /** @throws IOException if the file cannot be read, or was not written by {@link #write} */
    public static TaskModelFile read(Path file) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file));
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
                heads.add(new Head(task, node.path("temperature").asDouble(), thresholds));
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
                    provenance);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": not a model of `tongli learn train`, or of another version; train it anew", e);
        }
    }
}
