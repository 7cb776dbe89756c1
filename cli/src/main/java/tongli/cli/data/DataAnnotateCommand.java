package tongli.cli.data;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.Fields;
import tongli.cli.lines.LineSet;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.learning.data.AnnotationKeys;
import tools.jackson.databind.JsonNode;

/** {@code tongli data annotate}. */
@Command(
        name = "annotate",
        description = {
            "Label a set in the terminal, a line at a time in an order of chance; no label of anybody else is shown. Of a recording or picture the path is shown, to listen or look elsewhere.",
            "Type the number or the name of a label; several parted by spaces with --multi; joy:3 for a strength with"
                    + " --intensity; 0 none, b back, s skip, q quit. Each answer is kept at once; the same call goes on where you"
                    + " stopped. Answers may come from a pipe, one a line."
        })
final class DataAnnotateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IN", description = "The set: " + LineSet.ENDINGS + ".")
    private Path in = Path.of("");

    @Option(
            names = "--output",
            required = true,
            paramLabel = "OUT.jsonl",
            description = "Where the answers go; what is there from the same person is gone on with.")
    private Path output = Path.of("");

    @Option(names = "--annotator", required = true, paramLabel = "NAME", description = "Who labels.")
    private String annotator = "";

    @Option(
            names = "--labels",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "The labels, in order.")
    private List<String> labels = List.of();

    @Option(names = "--multi", description = "A line may have several labels, or none.")
    private boolean multi;

    @Option(names = "--intensity", description = "Labels have strengths: 1 faint, 2 clear (the default), 3 strong.")
    private boolean intensity;

    @Mixin
    private ContentOption content = new ContentOption();

    @Option(
            names = "--before",
            paramLabel = "NAME",
            description = "A field to show before it, such as what it answers.")
    private @Nullable String before;

    @Option(
            names = "--id",
            defaultValue = "id",
            paramLabel = "NAME",
            description = "The field that names a line (default: ${DEFAULT-VALUE}; without it, the line's number).")
    private String id = "id";

    @Option(names = "--seed", defaultValue = "7", description = "Of the order (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (Blank.is(annotator)) {
            throw wrong("--annotator is blank; say who labels.");
        }
        if (!output.toString().endsWith(".jsonl")) {
            throw wrong("--output is %s; it must end in .jsonl.".formatted(output));
        }
        AnnotationKeys keys = keys();
        SetOutput.check(spec, "--output", output, List.of(in));
        Map<String, AnnotationSession.Item> items = items();
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (AnnotationFile file = AnnotationFile.open(
                output,
                annotator,
                List.copyOf(items.values()),
                spec.commandLine().getErr())) {
            AnnotationSession session = new AnnotationSession(
                    keys, shuffled(items), file, answers, spec.commandLine().getErr());
            session.hold();
            new Report()
                    .put("annotator", annotator)
                    .put("lines", items.size())
                    .put("labelled", file.size())
                    .put("labelled_now", session.labelled())
                    .put("skipped_now", session.skipped())
                    .put("output", output.toString())
                    .print(spec.commandLine().getOut(), format);
        }
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private AnnotationKeys keys() {
        try {
            return new AnnotationKeys(labels, multi, intensity);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--labels: %s.".formatted(unfit.getMessage()), unfit);
        }
    }

    private Map<String, AnnotationSession.Item> items() {
        LineSet set = LineSet.read(spec, in).allReadable();
        Content<?> held = content.of(spec, List.of(set));
        set.mustHave(spec, "--field", held.field());
        if (before != null) {
            set.mustHave(spec, "--before", before);
        }
        Map<String, AnnotationSession.Item> items = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < set.lines().size(); i++) {
            LineSet.Line line = set.lines().get(i);
            JsonNode name = line.fields().get(id);
            String key = name == null ? "line-" + (i + 1) : name.asString("");
            try {
                String shown = before == null || !line.fields().has(before)
                        ? ""
                        : Fields.text(line.fields(), before, EmotionQuery.MAX_CHARACTERS);
                if (key.isEmpty()) {
                    faults.add("%s: the field \"%s\" is empty or no string".formatted(line.place(), id));
                } else if (items.putIfAbsent(key, held.item(key, shown, set, line)) != null) {
                    faults.add("%s: another line has the same \"%s\"".formatted(line.place(), id));
                }
            } catch (IllegalArgumentException unfit) {
                faults.add(line.place() + ": " + unfit.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults));
        }
        return items;
    }

    private List<AnnotationSession.Item> shuffled(Map<String, AnnotationSession.Item> items) {
        List<AnnotationSession.Item> order = new ArrayList<>(items.values());
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
