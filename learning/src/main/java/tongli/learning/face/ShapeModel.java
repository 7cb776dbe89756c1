package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.learning.finetune.SavedNumbers;
import tongli.learning.metric.Thresholds;
import tongli.learning.route.Route;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.face.landmark.FaceShape;

/**
 * Tells one of some labels by the shape of a face ({@link FaceShape}): what {@code learn train --task face} leaves. The file holds
 * numbers and names only, all of them checked. Immutable, safe for many threads.
 */
public record ShapeModel(Route route, List<String> labels, ShapeScores scores) {
    private static final String ROUTE = "model";
    private static final String LABELS = "labels";
    private static final String PARTED = "\t";

    public ShapeModel {
        labels = Require.notEmpty("labels", labels);
    }

    /** One a label; they sum to 1. @param shape by {@link FaceShape} */
    public double[] probabilities(double[] shape) {
        double[] shares = scores.of(shape);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int label = 0; label < shares.length; label++) {
            shares[label] = sum > 0 ? shares[label] / sum : 1.0 / shares.length;
        }
        return shares;
    }

    /** The most probable label. */
    public String label(double[] shape) {
        return labels.get(Thresholds.argmax(probabilities(shape)));
    }

    /** @param about how it came to be */
    void write(Path file, Map<String, String> about) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>(about);
        metadata.put(ROUTE, route.code());
        metadata.put(LABELS, String.join(PARTED, labels));
        new SafeTensors(scores.tensors(), metadata).write(file);
    }

    /** @throws IOException if the file cannot be read, or is no such model */
    public static ShapeModel open(Path file) throws IOException {
        return of(file.toString(), SafeTensors.read(file));
    }

    /** @param name of the file, for messages @throws IOException if it is no such model */
    static ShapeModel of(String name, SafeTensors saved) throws IOException {
        List<String> labels = List.of(saved.metadata().getOrDefault(LABELS, "").split(PARTED, -1));
        SavedNumbers numbers = new SavedNumbers(saved.tensors());
        try {
            Route route = Coded.find(Route.class, saved.metadata().getOrDefault(ROUTE, ""))
                    .orElseThrow(() -> new IllegalArgumentException("it does not tell its kind"));
            ShapeScores scores = switch (route) {
                case SVM -> LinearShapes.of(numbers, labels.size());
                case FOREST -> ForestShapes.of(numbers, labels.size());
                case MLP -> NetworkShapes.of(saved.tensors(), labels.size());
                default -> throw new IllegalArgumentException("its kind reads texts");
            };
            return new ShapeModel(route, labels, scores);
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new IOException(
                    "%s: no sound model of faces: %s; copy it or train it anew".formatted(name, unfit.getMessage()),
                    unfit);
        }
    }
}
