package tongli.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;

/** What the doctor says of a model that ships: over which encoder, its version, its size, and whether its graph is kept. */
final class LearntModel {
    private static final double MIB = 1 << 20;

    private LearntModel() {}

    /** @param path the model's file on the class path */
    static Check check(String name, String path, GraphCache graphs) {
        try (InputStream in = LearntModel.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return Check.missing(name, path + " is not in the build; build again");
            }
            byte[] content = in.readAllBytes();
            TaskModelFile file = TaskModelFile.parse(path, content);
            String kept = !graphs.isThere()
                    ? "no folder for graphs, so the int8 one is built at every start"
                    : TaskModel.isBuilt(file, content, Precision.INT8, graphs)
                            ? "the int8 graph is kept"
                            : "the int8 graph is built when first needed";
            return Check.ok(
                    name,
                    String.format(
                            Locale.ROOT,
                            "%s over %s, %.1f MiB; %s",
                            version(file.provenance()),
                            file.encoder(),
                            content.length / MIB,
                            kept));
        } catch (IOException | IllegalArgumentException broken) {
            return Check.missing(name, path + " cannot be read; build again");
        }
    }

    /** Its version, or when it was trained, where it has none. */
    private static String version(Map<String, String> provenance) {
        String version = provenance.get(EmotionModel.VERSION);
        if (version != null) {
            return "version " + version;
        }
        String trained = provenance.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("trained"))
                .map(entry -> entry.getValue().replaceAll("T.*", ""))
                .distinct()
                .collect(Collectors.joining(" and "));
        return trained.isEmpty() ? "of unknown version" : "trained " + trained;
    }
}
