package tongli.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import tongli.learning.data.Cleaning;
import tongli.learning.data.Cleaning.Draft;
import tongli.learning.data.Cleaning.Fault;
import tongli.learning.data.Cleaning.Places;
import tongli.learning.data.Finding;
import tongli.learning.data.TextRules;
import tools.jackson.databind.JsonNode;

/** {@code tongli data clean}. */
@Command(
        name = "clean",
        description = {
            "Bring texts to one form and take out lines that cannot be read or show nothing; of recordings and pictures, take"
                    + " out lines whose file is missing or cannot be decoded.",
            "Whatever else looks odd is told, with the first places, and left. Labels and files are never changed."
        })
final class DataCleanCommand implements Callable<Integer> {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 1_000;
    private static final int REPEATS = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IN", description = "The set: " + LineSet.ENDINGS + ".")
    private Path in = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "OUT", description = "Where the clean set goes.")
    private Path output = Path.of("");

    @Option(names = "--report", paramLabel = "F.json", description = "Where the report goes too.")
    private @Nullable Path reportFile;

    @Option(
            names = "--field",
            split = ",",
            paramLabel = "NAME",
            description =
                    "The field of the text, or several, or audio or image (default: audio or image where most lines have it, else text).")
    private List<String> fields = List.of();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--label",
            defaultValue = "label",
            paramLabel = "NAME",
            description = "The field of the labels (default: ${DEFAULT-VALUE}, if there is one).")
    private String label = "label";

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "NAME",
            description = "The labels that there are; others are told (default: any will do).")
    private List<String> labels = List.of();

    @Option(
            names = "--id",
            defaultValue = "id",
            paramLabel = "NAME",
            description = "The field that names a line (default: ${DEFAULT-VALUE}, if there is one).")
    private String id = "id";

    @Option(
            names = "--shortest",
            paramLabel = "N",
            description =
                    "Shorter texts are told, in characters (default: 2); shorter recordings, in seconds (0.5); smaller"
                            + " pictures, in pixels of the shorter side (48).")
    private @Nullable Double shortest;

    @Option(
            names = "--longest",
            paramLabel = "N",
            description =
                    "Longer texts are told, in characters (default: 1000); longer recordings, in seconds (30); larger"
                            + " pictures, in pixels of the longer side (4096).")
    private @Nullable Double longest;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "In texts a character more often in a row is told (default: 10).")
    private @Nullable Integer repeats;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (reportFile != null) {
            SetOutput.check(spec, "--report", reportFile, List.of(in, output));
        }
        LineSet set = LineSet.read(spec, in);
        SetOutput.check(spec, output, List.of(set));
        return clean(set, cleaner(set));
    }

    private Cleaner<?> cleaner(LineSet set) {
        Optional<String> one = fields.size() == 1 ? Optional.of(fields.get(0)) : Optional.empty();
        Content<?> content =
                fields.size() > 1 ? new TextContent(fields.get(0)) : Content.of(spec, one, root.given(), List.of(set));
        if (content instanceof FileContent<?> files) {
            content.mayMove(spec, List.of(set), output.resolveSibling("."));
            return files(files);
        }
        return new Cleaner.OfTexts(fields.isEmpty() ? List.of(content.field()) : fields, textRules());
    }

    private <T> Cleaner<T> files(FileContent<T> content) {
        if (repeats != null) {
            throw wrong("--repeats is for texts; \"%s\" names files.".formatted(content.field()));
        }
        try {
            return new Cleaner.OfFiles<>(content, content.medium().rules(optional(shortest), optional(longest)));
        } catch (IllegalArgumentException unfit) {
            throw wrong("--shortest and --longest do not go together: %s.".formatted(unfit.getMessage()));
        }
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private TextRules textRules() {
        try {
            return new TextRules(
                    characters("--shortest", shortest, SHORTEST),
                    characters("--longest", longest, LONGEST),
                    repeats == null ? REPEATS : repeats);
        } catch (IllegalArgumentException unfit) {
            throw wrong("--shortest, --longest and --repeats do not go together: %s.".formatted(unfit.getMessage()));
        }
    }

    private int characters(String option, @Nullable Double number, int usual) {
        if (number != null && number != Math.rint(number)) {
            throw wrong("%s is %s; characters are whole.".formatted(option, number));
        }
        return number == null ? usual : number.intValue();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private <T> int clean(LineSet set, Cleaner<T> cleaner) {
        cleaner.fields().forEach(field -> set.mustHave(spec, "--field", field));
        List<Draft<T>> drafts =
                set.lines().stream().map(line -> draft(set, line, cleaner)).toList();
        Cleaning<T> cleaning = Cleaning.of(drafts, cleaner.rules(), Set.copyOf(labels));
        List<String> faults = drafts.stream()
                .flatMap(draft -> draft.fault().map(fault -> draft.place() + ": " + fault.message()).stream())
                .toList();
        List<String> lines = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < set.lines().size(); i++) {
            Optional<T> content = cleaning.contents().get(i);
            if (content.isPresent()) {
                LineSet.Line line = set.lines().get(i);
                String now = cleaner.written(set, line, content.get());
                changed += now.equals(line.raw()) ? 0 : 1;
                lines.add(now);
            }
        }
        if (lines.isEmpty()) {
            throw new WorkFailed((faults.isEmpty() ? "" : LineSet.faults(faults) + "\n")
                    + "%s has no line that holds something in \"%s\"; is --field right?"
                            .formatted(in, String.join(", ", cleaner.fields())));
        }
        SetOutput.write(output, set.header(), lines);
        report(drafts.size(), cleaning, lines.size(), changed);
        tell(drafts.size(), cleaning, cleaner.losses(), faults);
        return 0;
    }

    private <T> Draft<T> draft(LineSet set, LineSet.Line line, Cleaner<T> cleaner) {
        if (!line.fault().isEmpty()) {
            return Draft.unreadable(line.place(), new Fault(Finding.UNREADABLE, line.fault()));
        }
        try {
            T content = cleaner.read(set, line);
            JsonNode name = line.fields().get(id);
            return Draft.of(line.place(), name == null ? "" : name.asString(""), labels(line), content);
        } catch (UnreadableContent lost) {
            return Draft.unreadable(line.place(), lost.fault());
        }
    }

    private Optional<Set<String>> labels(LineSet.Line line) {
        try {
            return Optional.of(SetFields.labels(line.fields(), label).orElse(Set.of()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void report(int lines, Cleaning<?> cleaning, int kept, int changed) {
        Report findings = new Report();
        for (Finding finding : Finding.values()) {
            Places places = cleaning.findings().get(finding);
            if (places != null) {
                findings.put(
                        finding.code(),
                        new Report().put("count", places.count()).put("first", places.first()));
            }
        }
        Report unknown = new Report();
        cleaning.unknownLabels().forEach(unknown::put);
        Report report = new Report()
                .put("lines", lines)
                .put("kept", kept)
                .put("dropped", lines - kept)
                .put("changed", changed)
                .put("findings", findings)
                .put("unknown_labels", unknown);
        report.print(spec.commandLine().getOut(), format);
        if (reportFile != null) {
            SetOutput.write(reportFile, List.of(), List.of(report.json()));
        }
    }

    private void tell(int lines, Cleaning<?> cleaning, List<Finding> losses, List<String> faults) {
        PrintWriter err = spec.commandLine().getErr();
        if (!faults.isEmpty()) {
            err.println(LineSet.faults(faults));
        }
        int dropped = losses.stream().mapToInt(cleaning::count).sum();
        if (dropped > 0) {
            err.println("tongli: %,d of %,d lines were dropped: %s"
                    .formatted(
                            dropped,
                            lines,
                            losses.stream()
                                    .map(loss -> "%,d %s"
                                            .formatted(
                                                    cleaning.count(loss),
                                                    loss.code().replace('_', ' ')))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
