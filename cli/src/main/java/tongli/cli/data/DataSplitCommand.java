package tongli.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineSet;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.Likeness;
import tongli.learning.data.PartSplit;
import tongli.learning.data.SetLine;
import tools.jackson.databind.JsonNode;

/** {@code tongli data split}. */
@Command(
        name = "split",
        description = {
            "Part a set so that nothing leaks: lines of one group, and near duplicates, stay on one side.",
            "The same seed gives the same parts. Each line is written as it stands."
        })
final class DataSplitCommand implements Callable<Integer> {
    private static final double ROUNDING = 1e-6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IN", description = "The set: " + LineSet.ENDINGS + ".")
    private Path in = Path.of("");

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "train=0.8,dev=0.1,test=0.1",
            paramLabel = "NAME=SHARE",
            description = "The parts and their shares, which make 1 (default: ${DEFAULT-VALUE}).")
    private Map<String, Double> parts = new LinkedHashMap<>();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "The field whose equal values stay together, such as a speaker or what is answered.")
    private @Nullable String group;

    @Option(
            names = "--stratify",
            paramLabel = "NAME",
            description = "The field of labels to spread evenly over the parts.")
    private @Nullable String stratify;

    @Mixin
    private ContentOption content = new ContentOption();

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The folder that the parts go to.")
    private Path output = Path.of("");

    @Mixin
    private NearOption near = new NearOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        checkParts();
        LineSet set = LineSet.read(spec, in).allReadable();
        if (group != null) {
            set.mustHave(spec, "--group", group);
        }
        if (stratify != null) {
            set.mustHave(spec, "--stratify", stratify);
        }
        return split(set, content.of(spec, List.of(set)));
    }

    private <T> int split(LineSet set, Content<T> held) {
        Likeness<T> likeness = near.of(spec, held);
        held.mayMove(spec, List.of(set), output);
        List<SetLine<T>> lines = SetFields.lines(spec, set, held, Optional.ofNullable(stratify));
        List<String> groups = set.lines().stream().map(this::group).toList();
        PartSplit split = PartSplit.of(lines, groups, List.copyOf(parts.values()), stratify != null, likeness, seed);
        List<String> names = List.copyOf(parts.keySet());
        write(set, split, names);
        report(lines, groups, split, names);
        return 0;
    }

    private void checkParts() {
        double sum = 0;
        for (Map.Entry<String, Double> part : parts.entrySet()) {
            if (!part.getKey().matches("[A-Za-z0-9_-]+") || !(part.getValue() > 0)) {
                throw wrong("--parts has \"%s=%s\"; a part is a name of letters and digits and a share above 0."
                        .formatted(part.getKey(), part.getValue()));
            }
            sum += part.getValue();
        }
        if (parts.size() < 2 || Math.abs(sum - 1) > ROUNDING) {
            throw wrong("--parts has %d parts that make %s; at least two are needed, and they must make 1."
                    .formatted(parts.size(), Math.round(sum * 1e4) / 1e4));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String group(LineSet.Line line) {
        JsonNode value = group == null ? null : line.fields().get(group);
        return value == null || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }

    private void write(LineSet set, PartSplit split, List<String> names) {
        String ending = set.isTable() ? ".tsv" : ".jsonl";
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be made; name another folder with --output".formatted(output), e);
        }
        List<Path> files =
                names.stream().map(name -> output.resolve(name + ending)).toList();
        files.forEach(file -> SetOutput.check(spec, "--output", file, List.of(in)));
        for (int part = 0; part < names.size(); part++) {
            List<String> raw = new ArrayList<>();
            for (int line = 0; line < set.lines().size(); line++) {
                if (split.parts().get(line) == part) {
                    raw.add(set.lines().get(line).raw());
                }
            }
            SetOutput.write(files.get(part), set.header(), raw);
        }
    }

    private void report(List<? extends SetLine<?>> lines, List<String> groups, PartSplit split, List<String> names) {
        Report all = new Report();
        for (int part = 0; part < names.size(); part++) {
            int size = 0;
            Map<String, Integer> labels = new TreeMap<>();
            for (int line = 0; line < lines.size(); line++) {
                if (split.parts().get(line) == part) {
                    size++;
                    lines.get(line).labels().orElse(Set.of()).forEach(label -> labels.merge(label, 1, Integer::sum));
                }
            }
            Report shares = new Report();
            double whole = Math.max(1, size);
            labels.forEach((label, count) -> shares.put(label, count / whole));
            all.put(
                    names.get(part),
                    new Report()
                            .put("lines", size)
                            .put("share", size / (double) lines.size())
                            .put("labels", shares));
            if (size == 0) {
                spec.commandLine()
                        .getErr()
                        .println("tongli: the part \"%s\" is empty; there are too few lines or groups"
                                .formatted(names.get(part)));
            }
        }
        long alone = groups.stream().filter(String::isEmpty).count();
        if (group != null && alone > 0) {
            spec.commandLine()
                    .getErr()
                    .println("tongli: %,d lines have no \"%s\"; each is a group of its own".formatted(alone, group));
        }
        double smallest =
                parts.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
        if (split.largest() > smallest * lines.size()) {
            spec.commandLine()
                    .getErr()
                    .println("tongli: the largest group has %,d lines, more than the smallest part should have"
                            .formatted(split.largest()));
        }
        new Report()
                .put("lines", lines.size())
                .put("groups", split.groups())
                .put("largest_group", split.largest())
                .put("seed", seed)
                .put("parts", all)
                .print(spec.commandLine().getOut(), format);
    }
}
