package tongli.cli.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongli data agreement}. */
@Command(
        name = "agreement",
        description = {
            "Tell how far two or more people agree who labelled the same lines, one file a person.",
            "One label a line: share, Cohen's kappa (Fleiss' for more than two), Krippendorff's alpha; with --ordered weighted"
                    + " kappa. Several labels a line: kappa a label, their mean, alpha with the MASI distance. Numbers:"
                    + " Pearson, Lin's concordance, mean absolute difference, alpha. Each with a 95 %% bootstrap interval."
        })
final class DataAgreementCommand implements Callable<Integer> {
    private static final int IDS_LISTED = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "One file a person: " + LineSet.ENDINGS + ".")
    private List<Path> files = List.of();

    @Option(
            names = "--id",
            defaultValue = "id",
            paramLabel = "NAME",
            description = "The field that names a line, the same in every file (default: ${DEFAULT-VALUE}).")
    private String id = "id";

    @Option(
            names = "--inside",
            paramLabel = "NAME",
            description = "The files are one set, and what a second person said lies in this field of each line.")
    private @Nullable String inside;

    @Option(
            names = "--label",
            split = ",",
            paramLabel = "NAME",
            description = "The field of labels, or several fields (default: label, if there are no --numbers).")
    private List<String> labels = List.of();

    @Option(
            names = "--numbers",
            split = ",",
            paramLabel = "NAME",
            description = "Fields of numbers, such as valence,arousal.")
    private List<String> numbers = List.of();

    @Option(
            names = "--ordered",
            split = ",",
            paramLabel = "LABEL",
            description = "The labels from least to most, when they have an order.")
    private List<String> ordered = List.of();

    @Option(
            names = "--multi",
            description =
                    "A line may have several labels (default: if some field is a list, an object, or has a comma).")
    private boolean multi;

    @Option(
            names = "--none",
            defaultValue = "neutral",
            paramLabel = "LABEL",
            description = "With several labels a line: the label that means none (default: ${DEFAULT-VALUE}).")
    private String none = "neutral";

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        List<String> asked = labels.isEmpty() && numbers.isEmpty() ? List.of("label") : labels;
        if (!ordered.isEmpty() && (asked.size() != 1 || multi)) {
            throw wrong("--ordered goes with one --label field and one label a line.");
        }
        if (inside == null && files.size() < 2) {
            throw wrong(
                    "One file has nobody to agree with; name another, or say with --inside where the second person is.");
        }
        Report report =
                new Report().put("files", files.stream().map(Path::toString).toList());
        List<List<Optional<LineSet.Line>>> units = inside == null ? ofFiles(asked, report) : ofOneSet(inside, report);
        Report fields = new Report();
        AgreementFields shaped = new AgreementFields(spec, ordered, multi, none, seed);
        asked.forEach(field -> fields.put(field, shaped.labels(field, units)));
        numbers.forEach(field -> fields.put(field, shaped.numbers(field, units)));
        report.put("seed", seed).put("fields", fields).print(spec.commandLine().getOut(), format);
        return 0;
    }

    private List<List<Optional<LineSet.Line>>> ofFiles(List<String> asked, Report report) {
        List<Map<String, LineSet.Line>> people = new ArrayList<>();
        for (Path file : files) {
            LineSet set = LineSet.read(spec, file).allReadable();
            set.mustHave(spec, "--id", id);
            asked.forEach(field -> set.mustHave(spec, "--label", field));
            numbers.forEach(field -> set.mustHave(spec, "--numbers", field));
            people.add(byId(set));
        }
        List<List<Optional<LineSet.Line>>> units = units(people);
        if (units.isEmpty()) {
            throw new WorkFailed("no \"%s\" stands in two of the files; is --id right?".formatted(id));
        }
        report.put("lines", people.stream().map(Map::size).toList())
                .put("shared", units.size())
                .put("only_in", onlyIn(people));
        return units;
    }

    /** The line itself and what lies inside it. */
    private List<List<Optional<LineSet.Line>>> ofOneSet(String name, Report report) {
        List<List<Optional<LineSet.Line>>> units = new ArrayList<>();
        int lines = 0;
        for (Path file : files) {
            for (LineSet.Line line : LineSet.read(spec, file).allReadable().lines()) {
                lines++;
                if (line.fields().get(name) instanceof ObjectNode second) {
                    units.add(List.of(Optional.of(line), Optional.of(new LineSet.Line(line.place(), "", second, ""))));
                }
            }
        }
        if (units.isEmpty()) {
            throw new WorkFailed("no line has an object in \"%s\"; is --inside right?".formatted(name));
        }
        report.put("lines", lines).put("shared", units.size());
        return units;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Map<String, LineSet.Line> byId(LineSet set) {
        Map<String, LineSet.Line> lines = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (LineSet.Line line : set.lines()) {
            JsonNode name = line.fields().get(id);
            String key = name == null || name.isNull() ? "" : name.asString("");
            if (key.isEmpty()) {
                faults.add("%s: the field \"%s\" is missing or empty".formatted(line.place(), id));
                continue;
            }
            LineSet.Line before = lines.putIfAbsent(key, line);
            if (before != null) {
                faults.add("%s: the same \"%s\" as %s".formatted(line.place(), id, before.place()));
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults) + "\nevery line needs an id of its own");
        }
        return lines;
    }

    /** For each id that stands in two files or more, the line of each file. */
    private static List<List<Optional<LineSet.Line>>> units(List<Map<String, LineSet.Line>> people) {
        Set<String> ids = new LinkedHashSet<>();
        people.forEach(lines -> ids.addAll(lines.keySet()));
        List<List<Optional<LineSet.Line>>> units = new ArrayList<>();
        for (String one : ids) {
            List<Optional<LineSet.Line>> unit = people.stream()
                    .map(lines -> Optional.ofNullable(lines.get(one)))
                    .toList();
            if (unit.stream().filter(Optional::isPresent).count() >= 2) {
                units.add(unit);
            }
        }
        return units;
    }

    private List<Report> onlyIn(List<Map<String, LineSet.Line>> people) {
        List<Report> alone = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int person = i;
            List<String> ids = people.get(i).keySet().stream()
                    .filter(one ->
                            people.stream().noneMatch(other -> other != people.get(person) && other.containsKey(one)))
                    .toList();
            if (!ids.isEmpty()) {
                alone.add(new Report()
                        .put("file", files.get(i).toString())
                        .put("count", ids.size())
                        .put("first", ids.stream().limit(IDS_LISTED).toList()));
                spec.commandLine()
                        .getErr()
                        .println("tongli: %,d lines stand in %s only and do not count"
                                .formatted(ids.size(), files.get(i)));
            }
        }
        return alone;
    }
}
