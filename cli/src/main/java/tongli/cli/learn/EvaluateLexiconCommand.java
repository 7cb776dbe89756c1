package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.PairedBootstrap;
import tongli.learning.prior.LexiconEvaluation;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-lexicon}: whether an emotion lexicon as a prior helps a model. */
@Command(
        name = "evaluate-lexicon",
        description = {
            "Measure whether what a lexicon knows of words helps a model of basic emotions: the lexicon's distribution is put to the model's as a prior, by"
                    + " a weight that is chosen on --dev and judged on --data. The lexicon is authored and comes with Tongli.",
            "Every text must have exactly one label."
        })
final class EvaluateLexiconCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language that the model reads.")
    private Language language = Language.ZH;

    @Mixin
    private JudgedModel model = new JudgedModel();

    @Option(
            names = "--dev",
            required = true,
            paramLabel = "FILE",
            description = "Labelled texts that choose the weight (.tsv with a header line or .jsonl, also .gz).")
    private Path dev = Path.of("");

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What the files call the model's labels, such as happy=joy,angry=anger.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Mixin
    private DrawnTexts drawn = new DrawnTexts();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        drawn.check(spec);
        IntConsumer told = read -> spec.commandLine().getErr().println("%,d texts read".formatted(read));
        try (TaskReader reader = model.open(language)) {
            print(LexiconEvaluation.run(
                    reader, language, drawn(List.of(dev)), drawn(data.paths()), names, drawn.seed(), told));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --model, --dev and --data right?");
        }
    }

    private LabelledFile drawn(List<Path> files) throws IOException {
        LabelledFile file = columns.read(spec, files, Optional.empty());
        return file.of(drawn.of(file.rows()));
    }

    private void print(LexiconEvaluation.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        PairedBootstrap gain = report.gain();
        if (format.isTable()) {
            report.chosenOn()
                    .forEach((weight, f1) ->
                            out.printf(Locale.ROOT, "weight %.2f: macro-F1 %.3f on --dev%n", weight, f1));
            out.printf(
                    Locale.ROOT,
                    "%,d texts, a word of the lexicon in %.0f %%; macro-F1: model %.3f, with the lexicon at weight %.2f %.3f,"
                            + " difference %+.3f (%+.3f to %+.3f), lexicon alone %.3f%n",
                    report.texts(),
                    100 * report.known(),
                    gain.first(),
                    report.weight(),
                    gain.second(),
                    gain.difference(),
                    gain.low(),
                    gain.high(),
                    report.lexicon());
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dev_macro_f1", report.chosenOn());
        json.put("weight", report.weight());
        json.put("texts", report.texts());
        json.put("known", report.known());
        json.put("model", gain.first());
        json.put("with_lexicon", gain.second());
        json.put("lexicon", report.lexicon());
        json.put("difference", gain.difference());
        json.put("interval", List.of(gain.low(), gain.high()));
        out.println(TongliJson.line(json));
    }
}
