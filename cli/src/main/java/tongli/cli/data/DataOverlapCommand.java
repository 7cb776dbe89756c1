package tongli.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
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
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.learning.data.Overlap;
import tongli.learning.data.SetLine;

/** {@code tongli data overlap}. */
@Command(
        name = "overlap",
        description = {
            "Tell how many lines share a run of letters (Chinese) or words (English) with an evaluation set.",
            "Says where, never what: the words of an evaluation set stay unseen. Changes nothing."
        })
final class DataOverlapCommand implements Callable<Integer> {
    private static final int PLACES_LISTED = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "IN", description = "The sets to look at: " + LineSet.ENDINGS + ".")
    private List<Path> in = List.of();

    @Option(
            names = "--against",
            required = true,
            arity = "1..*",
            paramLabel = "EVAL",
            description = "The evaluation sets.")
    private List<Path> against = List.of();

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "How long a run is (default: 8 letters of Chinese, 5 words of English).")
    private @Nullable Integer length;

    @Mixin
    private SetFields fields = new SetFields();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (length != null && length < 1) {
            throw new ParameterException(spec.commandLine(), "--n is %d; it must be at least 1.".formatted(length));
        }
        List<LineSet> sets = in.stream().map(file -> LineSet.read(spec, file)).toList();
        List<LineSet> evaluation =
                against.stream().map(file -> LineSet.read(spec, file)).toList();
        TextContent texts = texts(sets);
        List<SetLine<String>> lines = fields.of(spec, sets, texts);
        OptionalInt runs = length == null ? OptionalInt.empty() : OptionalInt.of(length);
        Overlap overlap = Overlap.of(lines, fields.of(spec, evaluation, texts), runs, language.chosen());
        new Report()
                .put("lines", overlap.lines())
                .put("shared", overlap.shared())
                .put("share", overlap.shared() / (double) overlap.lines())
                .put("evaluation_lines", overlap.evaluation())
                .put("evaluation_met", overlap.met())
                .put("evaluation_share", overlap.met() / (double) overlap.evaluation())
                .put("short_lines", overlap.shortLines())
                .put("short_shared", overlap.shortShared())
                .put(
                        "most",
                        overlap.most().stream().map(DataOverlapCommand::run).toList())
                .put("places", overlap.places().stream().limit(PLACES_LISTED).toList())
                .print(spec.commandLine().getOut(), format);
        return 0;
    }

    private TextContent texts(List<LineSet> sets) {
        if (fields.content(spec, sets) instanceof TextContent texts) {
            return texts;
        }
        throw new ParameterException(
                spec.commandLine(),
                "%s names files, and overlap compares words: --field text reads what was said; dedupe --against finds the same files."
                        .formatted(in.get(0)));
    }

    private static Report run(Overlap.Run run) {
        return new Report()
                .put("lines", run.lines())
                .put("place", run.place())
                .put("start", run.start())
                .put("end", run.end())
                .put("evaluation", run.evaluation());
    }
}
