package tongli.cli.data;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.ForeignRows;
import tongli.cli.lines.LineSet;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.ImportRules;
import tongli.learning.data.ImportRules.Scale;
import tongli.learning.data.media.Medium;
import tongli.wire.TongliJson;

/** {@code tongli data import}. */
@Command(
        name = "import",
        description = {
            "Bring a .csv, .tsv, .jsonl or .txt file (also .gz), or a folder of recordings or pictures, to Tongli's own form:"
                    + " one JSON object a line.",
            "The field text must be there and show something, or audio or image name a file that is there; emotions are strengths from 1 to 3 (joy2,fear1); emotions.joy is the strength"
                    + " of one; labels is a list; valence, arousal and dominance are numbers in [-1, 1]. Lines that do not fit"
                    + " are named and left out, and the exit status is 1."
        })
final class DataImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IN", description = "The file, or the folder of recordings or pictures.")
    private Path in = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "OUT.jsonl", description = "Where the set goes.")
    private Path output = Path.of("");

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "COLUMN=FIELD",
            description = "What a column becomes; the others are left out (default: every column keeps its name).")
    private List<String> map = List.of();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "The columns of a .csv or .tsv file that has no header line.")
    private List<String> columns = List.of();

    @Option(
            names = "--scale",
            split = ",",
            paramLabel = "FIELD=LOW..HIGH",
            description = "The scale of a field's numbers, when it is not Tongli's, such as valence=1..9.")
    private Map<String, String> scales = new LinkedHashMap<>();

    @Option(
            names = "--map-label",
            split = ",",
            paramLabel = "OLD=NEW",
            description =
                    "What labels are called in the set, such as NEU=neutral (default: every label keeps its name).")
    private List<String> mapLabel = List.of();

    @Option(
            names = "--none",
            defaultValue = "neutral",
            paramLabel = "LABEL",
            description = "The label that means no emotion (default: ${DEFAULT-VALUE}).")
    private String none = "neutral";

    @Option(
            names = "--separator",
            defaultValue = ",",
            paramLabel = "SIGN",
            description = "What parts the fields of a .csv file (default: a comma).")
    private char separator;

    @Mixin
    private MediaOption media = new MediaOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (!output.toString().endsWith(".jsonl") && !output.toString().endsWith(".jsonl.gz")) {
            throw wrong("--output is %s; it must end in .jsonl or .jsonl.gz.".formatted(output));
        }
        SetOutput.check(spec, "--output", output, List.of(in));
        if (media.medium(spec).isPresent() && !Files.exists(in)) {
            throw new WorkFailed("%s does not exist; check its name".formatted(in));
        }
        if (Files.isDirectory(in)) {
            FolderRows files = media.folder(spec, in, output);
            return bring(files.rows(), false, report -> report.put("passed_over", files.passedOver()));
        }
        media.noFolder(spec);
        return bring(ForeignRows.read(spec, in, columns, separator), true, report -> report);
    }

    /** @param moved whether paths were written for the folder of IN */
    private int bring(ForeignRows rows, boolean moved, UnaryOperator<Report> more) {
        Map<String, String> fields = fields(rows.columns());
        Optional<Medium<?>> medium = medium(fields);
        ImportRules rules = rules(fields, medium);
        MediaOption.Check check =
                medium.map(one -> media.check(spec, one, in, output, moved)).orElse(line -> {});
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ForeignRows.Row row : rows.rows()) {
            if (!row.fault().isEmpty()) {
                faults.add(row.place() + ": " + row.fault());
                continue;
            }
            try {
                Map<String, Object> line = rules.read(row.fields());
                check.of(line);
                lines.add(TongliJson.line(line));
            } catch (IllegalArgumentException wrong) {
                faults.add(row.place() + ": " + wrong.getMessage());
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        if (lines.isEmpty()) {
            throw new WorkFailed(
                    faults.isEmpty()
                            ? "%s has no rows; there is nothing to do".formatted(in)
                            : LineSet.faults(faults) + "\nno row fits, so nothing was written");
        }
        SetOutput.write(output, List.of(), lines);
        if (!faults.isEmpty()) {
            err.println(LineSet.faults(faults));
            err.println("tongli: %,d of %,d rows do not fit and were left out"
                    .formatted(faults.size(), rows.rows().size()));
        }
        more.apply(new Report()
                        .put("rows", rows.rows().size())
                        .put("imported", lines.size())
                        .put("left_out", faults.size()))
                .print(spec.commandLine().getOut(), format);
        return faults.isEmpty() ? 0 : 1;
    }

    private Map<String, String> fields(List<String> found) {
        Map<String, String> fields = pairs("--map", "COLUMN=FIELD", map);
        if (fields.isEmpty()) {
            found.forEach(column -> fields.put(column, column));
        }
        for (String column : fields.keySet()) {
            if (!found.contains(column)) {
                throw wrong("%s has no column \"%s\" among its %d%s; see --map and --columns."
                        .formatted(in, column, found.size(), LineSet.named(found)));
            }
        }
        return fields;
    }

    /** Of a table with texts only if it was asked for: its column "image" may be anything. */
    private Optional<Medium<?>> medium(Map<String, String> fields) {
        Optional<Medium<?>> asked = media.medium(spec);
        if (asked.isPresent() || fields.containsValue(ImportRules.TEXT)) {
            return asked;
        }
        return Medium.ALL.stream()
                .filter(medium -> fields.containsValue(medium.field()))
                .findFirst()
                .map(medium -> medium);
    }

    private ImportRules rules(Map<String, String> fields, Optional<Medium<?>> medium) {
        Map<String, Scale> read = new LinkedHashMap<>();
        scales.forEach((field, scale) -> read.put(field, scale(field, scale)));
        try {
            return new ImportRules(
                    fields,
                    read,
                    none,
                    pairs("--map-label", "OLD=NEW", mapLabel),
                    medium.map(Medium::field).orElse(ImportRules.TEXT));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(
                    spec.commandLine(), "--map and --scale: %s.".formatted(unfit.getMessage()), unfit);
        }
    }

    private Map<String, String> pairs(String option, String form, List<String> written) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : written) {
            int sign = pair.indexOf('=');
            if (sign < 1 || sign == pair.length() - 1) {
                throw wrong("%s has \"%s\"; it must be %s.".formatted(option, pair, form));
            }
            if (pairs.put(pair.substring(0, sign), pair.substring(sign + 1)) != null) {
                throw wrong("%s names \"%s\" twice; it becomes one thing.".formatted(option, pair.substring(0, sign)));
            }
        }
        return pairs;
    }

    private Scale scale(String field, String scale) {
        String[] ends = scale.split("\\.\\.", -1);
        try {
            if (ends.length == 2) {
                return new Scale(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            }
        } catch (IllegalArgumentException unfit) {
            // said below; a NumberFormatException is one too
        }
        throw wrong("--scale of \"%s\" is \"%s\"; it must be two different numbers like 1..9.".formatted(field, scale));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
