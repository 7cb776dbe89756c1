package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.evaluation.EvidenceCurve;
import tongli.learning.evaluation.EvidenceEvaluation;
import tongli.learning.finetune.LabelledFile;
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
            names = "--aopc",
            description =
                    "Take 5, 10, 20 and 50 %% of the words, those of the weightiest evidence first, and tell the means over these shares (AOPC).")
    private boolean aopc;

    @Mixin
    private DrawnTexts drawn = new DrawnTexts();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        drawn.check(spec);
        try (TextEmotionReader reader = TextEmotionReader.bundled()) {
            List<String> texts = drawn
                    .of(columns.read(spec, data.paths(), Optional.empty()).rows())
                    .stream()
                    .map(LabelledFile.Row::text)
                    .toList();
            IntConsumer told = read -> spec.commandLine().getErr().println("%,d texts read".formatted(read));
            if (aopc) {
                print(EvidenceCurve.run(reader, texts, language, taxonomy, drawn.seed(), told));
            } else {
                print(EvidenceEvaluation.run(
                        reader, reader::tokensRead, texts, language, taxonomy, drawn.seed(), told));
            }
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right?");
        }
    }

    private void print(EvidenceCurve.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(report));
            return;
        }
        out.println("%,d texts judged; shares of the words: %s".formatted(report.texts(), report.shares()));
        curve("comprehensiveness (more is better)", report.comprehensiveness(), out);
        curve("sufficiency (less is better)", report.sufficiency(), out);
    }

    private static void curve(String name, EvidenceCurve.Curve curve, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-36s AOPC %.3f, better than words anywhere by %.3f (%.3f–%.3f), than runs of its lengths by %.3f (%.3f–%.3f)%n",
                name,
                curve.area(),
                curve.overWords().mean(),
                curve.overWords().low(),
                curve.overWords().high(),
                curve.overRuns().mean(),
                curve.overRuns().low(),
                curve.overRuns().high());
        out.println("  evidence " + figures(curve.evidence()) + "; words anywhere " + figures(curve.words()) + "; runs "
                + figures(curve.runs()));
    }

    private static String figures(List<Double> figures) {
        return figures.stream()
                .map(figure -> String.format(Locale.ROOT, "%.3f", figure))
                .collect(Collectors.joining(", "));
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
