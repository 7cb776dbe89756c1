package tongli.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import tongli.wire.TongliJson;

/** {@code tongli data import}. */
@Command(
        name = "import",
        description = {
            "Bring a .csv, .tsv, .jsonl or .txt file (also .gz) to Tongli's own form: one JSON object a line.",
            "The field text must be there and show something; emotions are strengths from 1 to 3 (joy2,fear1); emotions.joy is the strength"
                    + " of one; labels is a list; valence, arousal and dominance are numbers in [-1, 1]. Lines that do not fit"
                    + " are named and left out, and the exit status is 1."
        })
final class DataImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IN", description = "The file.")
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
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (!output.toString().endsWith(".jsonl") && !output.toString().endsWith(".jsonl.gz")) {
            throw wrong("--output is %s; it must end in .jsonl or .jsonl.gz.".formatted(output));
        }
        SetOutput.check(spec, "--output", output, List.of(in));
        ForeignRows rows = ForeignRows.read(spec, in, columns, separator);
        ImportRules rules = rules(rows.columns());
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ForeignRows.Row row : rows.rows()) {
            if (!row.fault().isEmpty()) {
                faults.add(row.place() + ": " + row.fault());
                continue;
            }
            try {
                lines.add(TongliJson.line(rules.read(row.fields())));
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
        new Report()
                .put("rows", rows.rows().size())
                .put("imported", lines.size())
                .put("left_out", faults.size())
                .print(spec.commandLine().getOut(), format);
        return faults.isEmpty() ? 0 : 1;
    }

    private ImportRules rules(List<String> found) {
        Map<String, String> fields = mapped();
        if (fields.isEmpty()) {
            found.forEach(column -> fields.put(column, column));
        }
        for (String column : fields.keySet()) {
            if (!found.contains(column)) {
                throw wrong("%s has no column \"%s\" among its %d%s; see --map and --columns."
                        .formatted(in, column, found.size(), LineSet.named(found)));
            }
        }
        Map<String, Scale> read = new LinkedHashMap<>();
        scales.forEach((field, scale) -> read.put(field, scale(field, scale)));
        try {
            return new ImportRules(fields, read, none);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(
                    spec.commandLine(), "--map and --scale: %s.".formatted(unfit.getMessage()), unfit);
        }
    }

    private Map<String, String> mapped() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : map) {
            int sign = pair.indexOf('=');
            if (sign < 1 || sign == pair.length() - 1) {
                throw wrong("--map has \"%s\"; it must be COLUMN=FIELD.".formatted(pair));
            }
            if (fields.put(pair.substring(0, sign), pair.substring(sign + 1)) != null) {
                throw wrong("--map names the column \"%s\" twice; a column becomes one field."
                        .formatted(pair.substring(0, sign)));
            }
        }
        return fields;
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
