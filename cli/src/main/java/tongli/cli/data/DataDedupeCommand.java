package tongli.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineSet;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.learning.data.Dedupe;
import tongli.learning.data.Dedupe.Dropped;
import tongli.learning.data.Dedupe.Reason;
import tongli.learning.data.Likeness;
import tongli.learning.data.SetLine;

/** {@code tongli data dedupe}. */
@Command(
        name = "dedupe",
        description = {
            "Take out lines that repeat an earlier one, exactly or nearly, or one of an evaluation set: the same words, the"
                    + " same sound, the same picture.",
            "The first stays, as it stands. Pairs whose labels differ are named: look at them before you train."
        })
final class DataDedupeCommand implements Callable<Integer> {
    private static final int PAIRS_LISTED = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "IN", description = "The sets, as one: " + LineSet.ENDINGS + ".")
    private List<Path> in = List.of();

    @Option(names = "--output", required = true, paramLabel = "OUT", description = "Where the lines that stay go.")
    private Path output = Path.of("");

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "EVAL",
            description = "Evaluation sets that no line may repeat.")
    private List<Path> against = List.of();

    @Mixin
    private SetFields fields = new SetFields();

    @Mixin
    private NearOption near = new NearOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        SetOutput.check(spec, "--output", output, against);
        List<LineSet> sets = in.stream().map(file -> LineSet.read(spec, file)).toList();
        SetOutput.check(spec, output, sets);
        List<LineSet> evaluation =
                against.stream().map(file -> LineSet.read(spec, file)).toList();
        return dedupe(
                sets,
                evaluation,
                fields.content(
                        spec, Stream.concat(sets.stream(), evaluation.stream()).toList()));
    }

    private <T> int dedupe(List<LineSet> sets, List<LineSet> against, Content<T> content) {
        Likeness<T> likeness = near.of(spec, content);
        content.mayMove(spec, sets, output.resolveSibling("."));
        List<SetLine<T>> lines = fields.of(spec, sets, content);
        Dedupe dedupe = Dedupe.of(lines, fields.of(spec, against, content), likeness);
        List<String> raw = sets.stream()
                .flatMap(set -> set.lines().stream())
                .map(LineSet.Line::raw)
                .toList();
        SetOutput.write(
                output,
                sets.get(0).header(),
                dedupe.kept().stream().map(raw::get).toList());
        report(dedupe, lines);
        return 0;
    }

    private void report(Dedupe dedupe, List<? extends SetLine<?>> lines) {
        Report dropped = new Report();
        for (Reason reason : Reason.values()) {
            dropped.put(
                    reason.code(),
                    dedupe.dropped().stream()
                            .filter(one -> one.reason() == reason)
                            .count());
        }
        List<Dropped> conflicts =
                dedupe.dropped().stream().filter(Dropped::conflicting).toList();
        new Report()
                .put("lines", lines.size())
                .put("kept", dedupe.kept().size())
                .put("dropped", dropped)
                .put("conflicting", conflicts.size())
                .put("conflicts", pairs(conflicts, lines))
                .put("pairs", pairs(dedupe.dropped(), lines))
                .print(spec.commandLine().getOut(), format);
        PrintWriter err = spec.commandLine().getErr();
        if (!conflicts.isEmpty()) {
            err.println("tongli: %,d lines that repeat another have other labels; \"conflicts\" says which"
                    .formatted(conflicts.size()));
        }
        if (dedupe.dropped().size() > PAIRS_LISTED) {
            err.println("tongli: of %,d pairs the first %d are listed"
                    .formatted(dedupe.dropped().size(), PAIRS_LISTED));
        }
    }

    private static List<Report> pairs(List<Dropped> dropped, List<? extends SetLine<?>> lines) {
        List<Report> pairs = new ArrayList<>();
        for (Dropped one : dropped.subList(0, Math.min(PAIRS_LISTED, dropped.size()))) {
            pairs.add(new Report()
                    .put("dropped", lines.get(one.line()).place())
                    .put("reason", one.reason().code())
                    .put("of", one.of()));
        }
        return pairs;
    }
}
