package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.core.Language;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.metric.PairedBootstrap;
import tongli.wire.TongliJson;

/** {@code tongli learn compare}: two models on the same texts. */
@Command(
        name = "compare",
        description = {
            "Say whether one model is better than another on the same labelled texts, by the paired bootstrap.",
            "The difference is the second's macro-F1 less the first's."
        },
        footer = "Example: ./tongli learn compare --task mood --lang en --model runs/a --model runs/b --data mood.tsv")
final class LearnCompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            arity = "1..2",
            paramLabel = "FILE",
            description = "Two models; or one, which is compared with the model of emotion that ships.")
    private List<Path> models = List.of();

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "What they tell.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language they read.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Mixin
    private LabelledChoice labelled = new LabelledChoice();

    @Option(
            names = "--samples",
            defaultValue = "2000",
            description = "How many sets are drawn, 100 to 1,000,000 (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (samples < 100 || samples > 1_000_000) {
            throw new ParameterException(
                    spec.commandLine(), "--samples is %d; it must be 100 to 1,000,000.".formatted(samples));
        }
        if (models.size() > 2) {
            throw new ParameterException(spec.commandLine(), "give --model one or two files.");
        }
        try {
            Judged first = judged(models.size() == 2 ? Optional.of(models.get(0)) : Optional.empty());
            Judged second = judged(Optional.of(models.get(models.size() - 1)));
            if (!first.labels().equals(second.labels())) {
                throw new IllegalArgumentException(
                        "the two models have their labels in another order; train them alike");
            }
            print(
                    first,
                    second,
                    PairedBootstrap.ofMacroF1(
                            first.labels(), first.truth(), first.asserted(), second.asserted(), samples, seed));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data and --model right?");
        }
    }

    private Judged judged(Optional<Path> model) throws IOException {
        return FileEvaluation.run(
                labelled.of(task, language, data.paths(), model),
                read -> spec.commandLine().getErr().println("%,d texts read".formatted(read)));
    }

    private void print(Judged first, Judged second, PairedBootstrap difference) {
        double before = first.report().macroF1();
        double after = second.report().macroF1();
        if (format.isTable()) {
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "macro F1 %.3f and %.3f on %,d texts: %+.3f (95 %% %+.3f to %+.3f), p = %.3f",
                            before,
                            after,
                            first.texts(),
                            difference.difference(),
                            difference.low(),
                            difference.high(),
                            difference.p()));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", first.texts());
        fields.put("first_macro_f1", before);
        fields.put("second_macro_f1", after);
        fields.put("difference", difference.difference());
        fields.put("interval", List.of(difference.low(), difference.high()));
        fields.put("p", difference.p());
        spec.commandLine().getOut().println(TongliJson.line(fields));
    }
}
