package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.evaluation.EvidenceEvaluation;
import tongli.learning.metric.MeanDifference;
import tongli.perception.emotion.TextEmotionReader;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-evidence}: whether the evidence of a reading is what moved it. */
@Command(
        name = "evaluate-evidence",
        description = {
            "Measure the evidence that readings of feeling name: how far the answer falls without it (comprehensiveness) and with it "
                    + "alone (sufficiency), beside runs of the same length drawn by chance, and how long it takes to find.",
            "No label of the file is used."
        })
final class EvaluateEvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language of the texts.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--taxonomy",
            defaultValue = "basic",
            paramLabel = "polarity|basic|fine",
            description = "Which answer to explain (default: ${DEFAULT-VALUE}).")
    private Taxonomy taxonomy = Taxonomy.BASIC;

    @Option(
            names = "--texts",
            defaultValue = "500",
            paramLabel = "N",
            description = "How many texts to draw (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--texts must be 1 or more");
        }
        try (TextEmotionReader reader = TextEmotionReader.bundled()) {
            List<String> texts = new ArrayList<>();
            columns.read(spec, data.paths(), Optional.empty()).rows().forEach(row -> texts.add(row.text()));
            Collections.shuffle(texts, new Random(seed));
            print(EvidenceEvaluation.run(
                    reader,
                    reader::tokensRead,
                    texts.subList(0, Math.min(most, texts.size())),
                    language,
                    taxonomy,
                    seed,
                    read -> spec.commandLine().getErr().println("%,d texts read".formatted(read))));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right?");
        }
    }

    private void print(EvidenceEvaluation.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(report));
            return;
        }
        out.println("%,d texts judged; %,d without evidence, %,d all evidence; evidence is %.0f %% of a text"
                .formatted(report.texts(), report.without(), report.wholly(), 100 * report.length()));
        out.println(row(
                "comprehensiveness (more is better)",
                report.comprehensiveness(),
                report.comprehensivenessByChance(),
                report.comprehensivenessGain()));
        out.println(row(
                "sufficiency (less is better)",
                report.sufficiency(),
                report.sufficiencyByChance(),
                report.sufficiencyGain()));
        out.println(String.format(
                Locale.ROOT,
                "milliseconds a text: median %.1f, 95th percentile %.1f",
                report.medianMillis(),
                report.millis95()));
        out.println(String.format(
                Locale.ROOT,
                "tokens read a text: median %,d, 95th percentile %,d",
                report.medianTokens(),
                report.tokens95()));
    }

    private static String row(String name, double figure, double byChance, MeanDifference gain) {
        return String.format(
                Locale.ROOT,
                "%-36s %.3f, by chance %.3f, better by %.3f (%.3f–%.3f)",
                name,
                figure,
                byChance,
                gain.mean(),
                gain.low(),
                gain.high());
    }
}
