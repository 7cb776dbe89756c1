package tongli.cli.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.ForeignRows;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleScore;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongli scale score}. */
@Command(
        name = "score",
        description = {
            "Score one sheet of answers, or a file of them: .csv or .tsv with a header line and the columns 1, 2, 3 …, or .jsonl with {\"answers\":[3,null,2,…]}.",
            "An empty place is an answer left out. Every other field of a line is kept. A line that cannot be scored becomes one with \"error\", and the status is 1."
        },
        footer = "Example: ./tongli scale score who-5 --answers 3,2,4,3,3")
final class ScaleScoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ScaleChoice choice = new ScaleChoice();

    @Option(names = "--answers", paramLabel = "N,N,…", description = "The answers of one sheet, in order.")
    private @Nullable String answers;

    @Option(names = "--input", paramLabel = "FILE", description = "A file of sheets.")
    private @Nullable Path input;

    @Option(
            names = "--prefix",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "With --input: what stands before the number in a column's name, such as q for q1.")
    private String prefix = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "With --input: where the JSON lines go (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Scale scale = choice.chosen(spec);
        if ((answers == null) == (input == null)) {
            throw wrong("Give --answers, or a file with --input.");
        }
        if (input != null) {
            return scoreFile(scale, input);
        }
        if (output != null) {
            throw wrong("--output goes with --input; one score goes to standard output.");
        }
        try {
            ScoreOutput.print(
                    spec, scale, scale.score(AnswerSheet.of(String.valueOf(answers), scale)), language, format);
        } catch (IllegalArgumentException e) {
            throw wrong("--answers: %s.".formatted(e.getMessage()));
        }
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int scoreFile(Scale scale, Path from) {
        if (output != null) {
            SetOutput.check(spec, "--output", output, List.of(from));
        }
        List<String> lines = new ArrayList<>();
        int bad = 0;
        int marked = 0;
        for (ForeignRows.Row row : ForeignRows.read(spec, from, List.of(), ',').rows()) {
            ObjectNode line = row.fields();
            Optional<ScaleScore> score = Optional.empty();
            String fault = row.fault();
            if (fault.isEmpty()) {
                try {
                    List<OptionalInt> sheet = AnswerSheet.of(line, prefix, scale);
                    score = Optional.of(scale.score(sheet));
                } catch (IllegalArgumentException e) {
                    fault = String.valueOf(e.getMessage());
                }
            }
            bad += fault.isEmpty() ? 0 : 1;
            marked += score.filter(one -> !one.marks().isEmpty()).isPresent() ? 1 : 0;
            String told = "%s: %s".formatted(row.place(), fault);
            lines.add(TongliJson.line(
                    score.map(one -> scored(line, scale, one)).orElseGet(() -> line.put("error", told))));
        }
        if (output == null) {
            lines.forEach(spec.commandLine().getOut()::println);
        } else {
            SetOutput.write(output, List.of(), lines);
        }
        conclude(lines.size(), bad, marked);
        return bad == 0 ? 0 : 1;
    }

    private static ObjectNode scored(ObjectNode line, Scale scale, ScaleScore score) {
        line.put("scale", scale.id());
        line.put("answered", score.answered());
        line.put("missing", score.missing());
        line.put("filled", score.isFilled());
        line.set("raw", TongliJson.mapper().valueToTree(ScoreJson.number(score.raw())));
        line.set("score", TongliJson.mapper().valueToTree(ScoreJson.number(score.score())));
        line.set(
                "marks",
                TongliJson.mapper()
                        .valueToTree(score.marks().stream()
                                .map(mark -> mark.of().code())
                                .toList()));
        return line;
    }

    /** Whoever scores a file of strangers has people before them, not lines. */
    private void conclude(int lines, int bad, int marked) {
        if (bad > 0) {
            spec.commandLine()
                    .getErr()
                    .println("tongli: %,d of %,d lines could not be scored; \"error\" says why".formatted(bad, lines));
        }
        if (marked > 0) {
            spec.commandLine().getErr().println(ScoreTable.say(language.language(), "marked", marked, lines));
        }
    }
}
