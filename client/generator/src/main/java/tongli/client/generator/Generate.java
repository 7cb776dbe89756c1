package tongli.client.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a description and writes the sources made of it. The same description makes the same bytes. */
public final class Generate {

    private Generate() {}

    /** Arguments: the description, and the folder to write into, which is emptied of what was made before. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("give the description and the folder to write into");
        }
        JsonNode description = JsonMapper.shared().readTree(Files.readString(Path.of(args[0])));
        Path into = Path.of(args[1]);
        Map<Path, String> sources = new TreeMap<>();
        sources(description).forEach((name, source) -> sources.put(into.resolve(name), source));
        dropOthers(into, sources);
        for (Map.Entry<Path, String> source : sources.entrySet()) {
            write(source.getKey(), source.getValue());
        }
    }

    /** The sources by their paths, such as {@code tongli/client/model/Turn.java}. */
    static Map<String, String> sources(JsonNode description) {
        Schemas schemas = new Schemas(description);
        Map<String, String> sources = new TreeMap<>();
        RecordWriter records = new RecordWriter(schemas);
        for (String schema : schemas.names()) {
            sources.put(model(schemas.type(schema)), records.write(schema));
        }
        schemas.codes()
                .forEach((codes, name) ->
                        sources.put(model(name), EnumWriter.write(name, codes, schemas.usesOf(codes))));
        sources.put("tongli/client/model/package-info.java", RecordWriter.PACKAGE);
        OperationWriter operations = new OperationWriter(schemas);
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : description.get("tags")) {
            String name = tag.get("name").asString();
            tags.add(name);
            sources.put(
                    "tongli/client/" + OperationWriter.type(name) + ".java",
                    operations.write(name, tag.path("description").asString("")));
        }
        sources.put("tongli/client/Apis.java", OperationWriter.writeAll(tags));
        return sources;
    }

    private static String model(String type) {
        return "tongli/client/model/" + type + ".java";
    }

    /** Leaves what has not changed as it is, so that nothing is compiled anew without need. */
    private static void write(Path file, String source) throws IOException {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private static void dropOthers(Path into, Map<Path, String> sources) throws IOException {
        if (!Files.isDirectory(into)) {
            return;
        }
        try (Stream<Path> there = Files.walk(into)) {
            List<Path> others = there.filter(Files::isRegularFile)
                    .filter(file -> !sources.containsKey(file))
                    .toList();
            for (Path other : others) {
                Files.delete(other);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
