package tongli.perception.fusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.BundledText;
import tongli.core.ModelId;
import tongli.core.Require;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learnt model of fusion as it lies on disk: one JSON object. Its fields are {@code kind}, {@code format} (1), {@code version},
 * {@code ceiling}, {@code abstain_below}, {@code provenance} (text for text), and those of its kind. Every fault names the field.
 */
final class FusionFile {
    /** What is read of a file: far more than any such model needs. */
    private static final long MOST_BYTES = 1 << 20;

    private static final int FORMAT = 1;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private final String name;
    private final JsonNode json;

    private FusionFile(String name, String text, String kind) throws IOException {
        this.name = name;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException(
                    name + ": not a JSON object; give a file that ./tongli learn train --task fusion wrote", e);
        }
        if (!json.path("kind").asString("").equals(kind)) {
            throw fault("kind", "must be \"%s\"".formatted(kind));
        }
        if (json.path("format").asInt(0) != FORMAT) {
            throw fault("format", "must be %d; train it anew with this version".formatted(FORMAT));
        }
    }

    /** @throws IOException if it cannot be read, is too large to be one, or is of another kind */
    static FusionFile read(Path file, String kind) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(
                    "%s: longer than %,d bytes, so no model of fusion; give a file that ./tongli learn train"
                                    .formatted(file, MOST_BYTES)
                            + " --task fusion wrote");
        }
        return new FusionFile(file.toString(), Files.readString(file), kind);
    }

    /** One on the class path beside this class. */
    static FusionFile bundled(String name, String kind) {
        try {
            return new FusionFile(name, BundledText.read(FusionFile.class, name), kind);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage() + "; rebuild Tongli", e);
        }
    }

    private IOException fault(String field, String what) {
        return new IOException("%s: %s %s".formatted(name, field, what));
    }

    /** The version it gives itself, under the kind's name. */
    ModelId id(String kind) throws IOException {
        String version = json.path("version").asString("");
        if (Blank.is(version)) {
            throw fault("version", "is missing; train it anew");
        }
        return new ModelId(kind, version);
    }

    FusionLimits limits() throws IOException {
        double least = 1.0 / BasicDistribution.SIZE; // below it the dominant label would not be dominant
        return new FusionLimits(
                number("ceiling", json.path("ceiling"), least, 1),
                number("abstain_below", json.path("abstain_below"), 0, 1));
    }

    /** As many finite numbers as asked for. */
    double[] numbers(String field, int size, double low, double high) throws IOException {
        return numbers(field, json.path(field), size, low, high);
    }

    /** One list of numbers a modality. */
    Map<Modality, double[]> numbersByModality(String field, int size, double low, double high) throws IOException {
        Map<Modality, double[]> all = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            String own = field + "." + modality.code();
            JsonNode node = json.path(field).path(modality.code());
            all.put(modality, numbers(own, node, size, low, high));
        }
        return all;
    }

    /** One number a modality. */
    Map<Modality, Double> numberByModality(String field, double low, double high) throws IOException {
        Map<Modality, Double> all = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            String own = field + "." + modality.code();
            all.put(modality, number(own, json.path(field).path(modality.code()), low, high));
        }
        return all;
    }

    /** A square table of what is said of what is. */
    Confusion confusion(Modality modality) throws IOException {
        JsonNode rows = json.path("confusion").path(modality.code());
        double[][] table = new double[BasicDistribution.SIZE][];
        for (int row = 0; row < table.length; row++) {
            String own = "confusion.%s[%d]".formatted(modality.code(), row);
            table[row] = numbers(own, rows.path(row), table.length, 0, 1);
        }
        try {
            return new Confusion(table);
        } catch (IllegalArgumentException e) {
            throw fault("confusion." + modality.code(), "is no table of probabilities: " + e.getMessage());
        }
    }

    private double[] numbers(String field, JsonNode node, int size, double low, double high) throws IOException {
        if (!node.isArray() || node.size() != size) {
            throw fault(field, "must be a list of %d numbers".formatted(size));
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = number("%s[%d]".formatted(field, i), node.path(i), low, high);
        }
        return values;
    }

    private double number(String field, JsonNode node, double low, double high) throws IOException {
        if (!node.isNumber()) {
            throw fault(field, "must be a number");
        }
        try {
            return Require.inRange(field, node.doubleValue(), low, high);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }
}
