package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;
import tongli.authored.UntrustedYaml;
import tongli.authored.Wording;
import tongli.authored.YamlNode;
import tongli.core.Coded;

/** Reads a stream's manifest (YAML, format 1), trusting nothing in it. Stateless. */
public final class StreamManifestReader {
    private static final long LARGEST = 1 << 20;

    private StreamManifestReader() {}

    /** @throws IOException if the file is missing or malformed; the message names line, field and remedy */
    public static StreamManifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(
                    file + ": larger than a megabyte, which no manifest is; give the file that names the tasks");
        }
        return parse(file.toString(), Files.readString(file));
    }

    /** @param file the name to use in faults @throws IOException as {@link #read} */
    public static StreamManifest parse(String file, String yaml) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try {
            YamlNode root = UntrustedYaml.root(file, yaml, Wording.ANY_FILE, faults);
            StreamManifest manifest = manifest(root, faults);
            root.faultOfUnasked();
            refuse(faults);
            return manifest;
        } catch (InvalidFileException e) {
            throw new IOException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            refuse(faults); // what is missing explains what does not fit
            throw new IOException("%s: %s; mend it there".formatted(file, e.getMessage()), e);
        }
    }

    private static void refuse(List<Fault> faults) throws IOException {
        if (!faults.isEmpty()) {
            throw new IOException(new InvalidFileException(faults).getMessage());
        }
    }

    private static StreamManifest manifest(YamlNode root, List<Fault> faults) throws IOException {
        YamlNode format = root.at("format");
        if (!format.text().equals("1") && format.says()) {
            format.fault("format");
        }
        String name = root.at("name").id();
        var language = root.at("language").language();
        String code = root.at("setting").text();
        Setting setting = Coded.find(Setting.class, code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "setting is \"%s\"; it must be task, domain or class".formatted(code)));
        List<String> labels = root.at("labels").texts(2);
        int rows = root.at("rows").whole(StreamManifest.FEWEST_ROWS, StreamManifest.MOST_ROWS);
        int devRows = root.at("dev_rows").whole(StreamManifest.FEWEST_ROWS, StreamManifest.MOST_ROWS);
        List<YamlNode> nodes = root.at("tasks").list(2);
        refuse(faults);
        List<StreamManifest.Task> tasks = new ArrayList<>();
        for (YamlNode node : nodes) {
            tasks.add(task(node, labels, faults));
        }
        return new StreamManifest(name, language, setting, labels, rows, devRows, tasks);
    }

    private static StreamManifest.Task task(YamlNode node, List<String> streamLabels, List<Fault> faults)
            throws IOException {
        String name = node.at("name").id();
        List<String> train = node.at("train").texts(1);
        List<String> dev = node.at("dev").texts(1);
        Optional<String> separator =
                node.at("separator").optionalText(); // its spaces do not matter: fields are stripped
        YamlNode columns = node.at("columns");
        List<String> named = columns.isPresent() ? columns.texts(2) : List.of();
        String text = node.at("text").text();
        String label = node.at("label").text();
        var person = node.at("person").optionalText();
        Map<String, String> map = new LinkedHashMap<>();
        node.at("map").entries().forEach((theirs, ours) -> map.put(theirs, ours.text()));
        YamlNode own = node.at("labels");
        List<String> labels = own.isPresent()
                ? own.texts(2)
                : streamLabels.stream().filter(map::containsValue).toList();
        refuse(faults);
        return new StreamManifest.Task(name, train, dev, separator, named, text, label, person, map, labels);
    }
}
