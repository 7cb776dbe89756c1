package tongli.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.Cleaning;
import tongli.learning.data.Cleaning.Draft;
import tongli.learning.data.Cleaning.Fault;
import tongli.learning.data.Cleaning.Places;
import tongli.learning.data.Finding;
import tongli.learning.data.TextRules;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongli data clean}. */
@Command(
        name = "clean",
        description = {
            "Bring texts to one form and take out lines that cannot be read or show nothing.",
            "Whatever else looks odd is told, with the first places, and left. Labels are never changed."
        })
final class DataCleanCommand implements Callable<Integer> {
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
            defaultValue = "text",
            paramLabel = "NAME",
            description = "The field of the text, or several (default: ${DEFAULT-VALUE}).")
    private List<String> fields = List.of("text");

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
            defaultValue = "2",
            paramLabel = "N",
            description = "Shorter texts are told, in characters (default: ${DEFAULT-VALUE}).")
    private int shortest;

    @Option(
            names = "--longest",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Longer texts are told, in characters (default: ${DEFAULT-VALUE}).")
    private int longest;

    @Option(
            names = "--repeats",
            defaultValue = "10",
            paramLabel = "N",
            description = "A character more often in a row is told (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        TextRules rules = rules();
        if (reportFile != null) {
            SetOutput.check(spec, "--report", reportFile, List.of(in, output));
        }
        LineSet set = LineSet.read(spec, in);
        SetOutput.check(spec, output, List.of(set));
        fields.forEach(field -> set.mustHave(spec, "--field", field));
        List<Draft<List<String>>> drafts = set.lines().stream().map(this::draft).toList();
        Cleaning<List<String>> cleaning = Cleaning.of(drafts, rules, Set.copyOf(labels));
        List<String> lines = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < set.lines().size(); i++) {
            Optional<List<String>> texts = cleaning.contents().get(i);
            if (texts.isPresent()) {
                LineSet.Line line = set.lines().get(i);
                String now = written(set, line, texts.get());
                changed += now.equals(line.raw()) ? 0 : 1;
                lines.add(now);
            }
        }
        if (lines.isEmpty()) {
            throw new WorkFailed(
                    "%s has no line with a text in \"%s\"; is --field right?".formatted(in, String.join(", ", fields)));
        }
        SetOutput.write(output, set.header(), lines);
        report(drafts, cleaning, lines.size(), changed);
        return 0;
    }

    private TextRules rules() {
        try {
            return new TextRules(shortest, longest, repeats);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shortest, --longest and --repeats do not go together: %s.".formatted(wrong.getMessage()),
                    wrong);
        }
    }

    private Draft<List<String>> draft(LineSet.Line line) {
        if (!line.fault().isEmpty()) {
            return Draft.unreadable(line.place(), new Fault(Finding.UNREADABLE, line.fault()));
        }
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            JsonNode text = line.fields().get(field);
            if (text == null || !text.isString()) {
                return Draft.unreadable(
                        line.place(),
                        new Fault(Finding.UNREADABLE, "the field \"%s\" is missing or no string".formatted(field)));
            }
            texts.add(text.stringValue());
        }
        JsonNode name = line.fields().get(id);
        return Draft.of(line.place(), name == null ? "" : name.asString(""), labels(line), texts);
    }

    private Optional<Set<String>> labels(LineSet.Line line) {
        try {
            return Optional.of(SetFields.labels(line.fields(), label).orElse(Set.of()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The line as it stands if nothing changed, so that numbers and spaces stay as they were written. */
    private String written(LineSet set, LineSet.Line line, List<String> texts) {
        ObjectNode now = line.fields().deepCopy();
        for (int i = 0; i < fields.size(); i++) {
            String text = set.isTable() ? texts.get(i).replaceAll("[\t\n]", " ") : texts.get(i);
            now.put(fields.get(i), text);
        }
        if (now.equals(line.fields())) {
            return line.raw();
        }
        return set.isTable()
                ? String.join(
                        "\t",
                        set.header().stream()
                                .map(column -> now.get(column).stringValue())
                                .toList())
                : TongliJson.line(now);
    }

    private void report(List<Draft<List<String>>> drafts, Cleaning<List<String>> cleaning, int kept, int changed) {
        Report findings = new Report();
        int dropped = 0;
        for (Finding finding : Finding.values()) {
            Places places = cleaning.findings().get(finding);
            if (places != null) {
                dropped += finding.drops() ? places.count() : 0;
                findings.put(
                        finding.code(),
                        new Report().put("count", places.count()).put("first", places.first()));
            }
        }
        Report unknown = new Report();
        cleaning.unknownLabels().forEach(unknown::put);
        Report report = new Report()
                .put("lines", drafts.size())
                .put("kept", kept)
                .put("dropped", dropped)
                .put("changed", changed)
                .put("findings", findings)
                .put("unknown_labels", unknown);
        report.print(spec.commandLine().getOut(), format);
        if (reportFile != null) {
            SetOutput.write(reportFile, List.of(), List.of(report.json()));
        }
        if (dropped > 0) {
            PrintWriter err = spec.commandLine().getErr();
            List<String> unreadable = drafts.stream()
                    .flatMap(draft -> draft.fault().map(fault -> draft.place() + ": " + fault.message()).stream())
                    .toList();
            if (!unreadable.isEmpty()) {
                err.println(LineSet.faults(unreadable));
            }
            err.println("tongli: %,d of %,d lines were dropped: %,d unreadable, %,d blank"
                    .formatted(
                            dropped, drafts.size(), cleaning.count(Finding.UNREADABLE), cleaning.count(Finding.BLANK)));
        }
    }
}
