package tongli.learning.promotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;
import tongli.authored.UntrustedYaml;
import tongli.authored.Wording;
import tongli.authored.YamlNode;
import tongli.learning.corpus.Inside;
import tongli.perception.registry.CanaryBounds;

/** Reads a file of gates (YAML, format 1), trusting nothing in it; files that it names lie in its folder. Stateless. */
public final class GatesReader {
    private static final long LARGEST = 1 << 20;
    private static final int SAMPLES = 2_000;
    private static final int SEED = 7;
    private static final int TEXTS = 200;

    private GatesReader() {}

    /** @throws IOException if the file is missing or malformed; the message names line, field and remedy */
    public static Gates read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": larger than a megabyte, which no file of gates is; give another file");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return parse(file.toString(), Files.readString(file), Inside.of(folder));
    }

    /** @param file the name to use in faults @param folder in which the files that it names lie */
    static Gates parse(String file, String yaml, Inside folder) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try {
            YamlNode root = UntrustedYaml.root(file, yaml, Wording.ANY_FILE, faults);
            YamlNode format = root.at("format");
            if (!format.text().equals("1") && format.says()) {
                format.fault("format");
            }
            Gates gates = gates(file, root, folder, faults);
            root.faultOfUnasked();
            refuse(faults);
            return gates;
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

    private static Gates gates(String file, YamlNode root, Inside folder, List<Fault> faults) throws IOException {
        YamlNode holdout = root.at("holdout");
        String texts = holdout.at("file").text();
        String sha256 = holdout.at("sha256").text();
        String text = holdout.at("text").optionalText().orElse("text");
        String labels = holdout.at("labels").optionalText().orElse("label");
        Optional<String> taxonomy = holdout.at("taxonomy").optionalText();
        YamlNode f1 = root.at("macro_f1");
        double floor = f1.at("floor").number(0, 1);
        double below = f1.at("below_serving").number(0, 1);
        int samples = whole(f1.at("samples"), 100, 100_000, SAMPLES);
        int seed = whole(f1.at("seed"), 0, Integer.MAX_VALUE, SEED);
        OptionalDouble forgetting = bound(root.at("forgetting"), "most");
        OptionalDouble calibration = bound(root.at("calibration"), "most");
        YamlNode latency = root.at("latency");
        Optional<Gates.Latency> time = latency.isPresent()
                ? Optional.of(
                        new Gates.Latency(millis(latency.at("p95_ms")), whole(latency.at("texts"), 20, 10_000, TEXTS)))
                : Optional.empty();
        CanaryBounds canary = canary(root.at("canary"));
        refuse(faults);
        List<Gates.Bias> bias = new ArrayList<>();
        if (root.at("bias").isPresent()) {
            for (YamlNode slice : root.at("bias").list(1)) {
                bias.add(slice(file, slice, folder));
            }
        }
        refuse(faults);
        return new Gates(
                new Gates.Holdout(folder.file(texts, file + ": holdout.file"), sha256, text, labels, taxonomy),
                new Gates.MacroF1(floor, below, samples, seed),
                forgetting,
                calibration,
                bias,
                time,
                canary);
    }

    private static Gates.Bias slice(String file, YamlNode slice, Inside folder) throws IOException {
        String name = slice.at("name").id();
        double gap = slice.at("gap").number(0, 1);
        Optional<String> twins = slice.at("twins").optionalText();
        Optional<String> figures = slice.at("figures").optionalText();
        if (twins.isPresent() && figures.isPresent()) {
            throw new IllegalArgumentException(
                    "the slice %s has both twins and figures; keep the one that its gap is taken from".formatted(name));
        }
        String where = "%s: bias, slice %s".formatted(file, name);
        Gates.Bias.Source source = twins.isPresent()
                ? new Gates.Bias.Twins(folder.file(twins.get(), where))
                : figures.isPresent()
                        ? new Gates.Bias.Figures(folder.file(figures.get(), where))
                        : new Gates.Bias.OfModel();
        return new Gates.Bias(name, gap, source);
    }

    private static CanaryBounds canary(YamlNode canary) {
        return canary.isPresent()
                ? new CanaryBounds(
                        canary.at("requests").whole(1, 1_000_000),
                        canary.at("error_rate").number(0, 1),
                        millis(canary.at("p95_ms")))
                : CanaryBounds.USUAL;
    }

    private static double millis(YamlNode node) {
        return node.number(0.001, 600_000);
    }

    private static OptionalDouble bound(YamlNode node, String field) {
        return node.isPresent() ? OptionalDouble.of(node.at(field).number(0, 1)) : OptionalDouble.empty();
    }

    private static int whole(YamlNode node, int low, int high, int usual) {
        return node.isPresent() ? node.whole(low, high) : usual;
    }
}
