package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Coded;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;

/**
 * Where a run stands once a task is learnt and judged, so that a run which was killed goes on from there. Holds weights, scores and
 * numbers of rows; no words.
 *
 * @param run what the run follows from, as one digest
 * @param scores of each way one a task; NaN where it was not measured
 * @param weights those of the network that learn
 * @param remembered what the remedy remembers
 */
record StageFile(
        String run, Map<Way, List<Double>> scores, Map<String, Tensor> weights, Map<String, Tensor> remembered) {
    private static final String NAME = "stage.safetensors";
    private static final String RUN = "run";
    private static final String SCORES = "scores.";
    private static final String WEIGHT = "weight.";
    private static final String REMEMBERED = "remembered.";

    void write(Path folder) throws IOException {
        Map<String, Tensor> all = new LinkedHashMap<>();
        Named.put(WEIGHT, weights, all);
        Named.put(REMEMBERED, remembered, all);
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(RUN, run);
        scores.forEach((way, row) -> metadata.put(
                SCORES + way.code(),
                String.join(",", row.stream().map(String::valueOf).toList())));
        Files.createDirectories(folder);
        new SafeTensors(all, metadata).write(folder.resolve(NAME));
    }

    /**
     * What a folder holds; empty if the task is not done.
     *
     * @throws IOException if it cannot be read, or was left by another run
     */
    static Optional<StageFile> read(Path folder, String run, int tasks) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SafeTensors saved = SafeTensors.read(file);
        if (!run.equals(saved.metadata().get(RUN))) {
            throw new IOException(
                    "%s: left by another call, or by other texts; make the same call as then, give another --out, or delete %s"
                            .formatted(file, folder.getParent()));
        }
        Map<Way, List<Double>> scores = new EnumMap<>(Way.class);
        try {
            for (Map.Entry<String, String> entry : saved.metadata().entrySet()) {
                if (entry.getKey().startsWith(SCORES)) {
                    Way way = Coded.find(Way.class, entry.getKey().substring(SCORES.length()))
                            .orElseThrow(() -> new IllegalArgumentException("no such way"));
                    scores.put(way, row(entry.getValue(), tasks));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s: no stage of this program; delete %s to learn it anew".formatted(file, folder), e);
        }
        return Optional.of(new StageFile(
                run, scores, Named.under(WEIGHT, saved.tensors()), Named.under(REMEMBERED, saved.tensors())));
    }

    private static List<Double> row(String values, int tasks) {
        List<Double> row = new ArrayList<>();
        for (String value : values.split(",")) {
            row.add(Double.parseDouble(value));
        }
        if (row.size() != tasks) {
            throw new IllegalArgumentException("not a score a task");
        }
        return row;
    }
}
