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
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.bias.BundledSlices;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.WilsonRate;
import tongli.learning.robustness.RobustnessEvaluation;
import tongli.learning.robustness.RobustnessReport;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-robustness}: how far a reading stays under slips of writing, and turns where it should. */
@Command(
        name = "evaluate-robustness",
        description = {
            "Measure how far readings stay under typos, neighbouring keys, homophones, long vowels, full width, zero-width signs, punctuation "
                    + "and case, each mild (a tenth of the places) and strong (three tenths); and whether they turn with denials and sarcasm, in authored pairs.",
            "On sentences that come with Tongli, or on texts of your own; labels are needed for macro-F1 only."
        },
        footer =
                "Example: ./tongli learn evaluate-robustness --lang zh --data posts.tsv --map happy=joy,angry=anger,sad=sadness --format table")
final class EvaluateRobustnessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language that the model reads.")
    private Language language = Language.ZH;

    @Mixin
    private JudgedModel model = new JudgedModel();

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labelled texts (.tsv with a header line or .jsonl, also .gz; default: authored sentences).")
    private List<Path> data = List.of();

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What the file calls the model's labels, such as happy=joy,angry=anger.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Mixin
    private DrawnTexts drawn = new DrawnTexts();

    @Option(
            names = "--seeds",
            defaultValue = "3",
            paramLabel = "N",
            description = "How many times each text is changed by other chance (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        InRange.check(spec, "--seeds", seeds, 1, 100);
        drawn.check(spec);
        try (TaskReader reader = model.open(language)) {
            List<LabelledFile.Row> rows = data.isEmpty()
                    ? BundledSlices.sentences(language)
                    : drawn.of(columns.read(spec, data, Optional.empty()).rows());
            RobustnessReport report = RobustnessEvaluation.run(
                    reader,
                    language,
                    rows,
                    names,
                    LongStream.range(drawn.seed(), drawn.seed() + seeds).boxed().toList(),
                    done -> spec.commandLine().getErr().println(done + " read"));
            print(report, spec.commandLine().getOut());
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --model and --data right?");
        }
    }

    private void print(RobustnessReport report, PrintWriter out) {
        if (!format.isTable()) {
            out.println(TongliJson.line(json(report)));
            return;
        }
        out.printf(
                "%-15s %-7s %8s  %-22s %9s  %-14s %s%n",
                "perturbation", "", "changed", "label stays (95 %)", "distance", "macro-F1", "less plain (95 %)");
        report.perturbed()
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "%-15s %-7s %8.3f  %-22s %9.3f  %-14s %s%n",
                        one.perturbation().code(),
                        one.strength().code(),
                        one.changed(),
                        "%.3f (%.3f–%.3f)"
                                .formatted(
                                        one.agreement().mean(),
                                        one.agreement().low(),
                                        one.agreement().high()),
                        one.distance(),
                        one.f1().map(f1 -> f1.inPoints()).orElse("–"),
                        one.difference()
                                .map(of -> String.format(
                                        Locale.ROOT, "%+.3f (%+.3f to %+.3f)", of.difference(), of.low(), of.high()))
                                .orElse("–")));
        report.turned()
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "%-15s plain ones read right %s; of these no longer read so when turned round %s%n",
                        one.kind(),
                        rate(one.right()),
                        rate(one.turned())));
    }

    private static String rate(WilsonRate rate) {
        return String.format(
                Locale.ROOT,
                "%d of %d (%.2f, %.2f–%.2f)",
                rate.hits(),
                rate.total(),
                rate.value(),
                rate.low(),
                rate.high());
    }

    private Map<String, Object> json(RobustnessReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model.name());
        json.put("task", model.task());
        json.put("language", language.code());
        json.put("texts", report.texts());
        json.put(
                "perturbations",
                report.perturbed().stream().map(EvaluateRobustnessCommand::json).toList());
        json.put(
                "turned",
                report.turned().stream()
                        .map(one -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            of.put("name", one.kind());
                            of.put("read_right", one.right());
                            of.put("turned", one.turned());
                            return of;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> json(RobustnessReport.Perturbed one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", one.perturbation().code());
        json.put("strength", one.strength().code());
        json.put("changed", one.changed());
        json.put("agreement", one.agreement().mean());
        json.put("interval", List.of(one.agreement().low(), one.agreement().high()));
        json.put("distance", one.distance());
        one.f1().ifPresent(f1 -> json.put("macro_f1", f1.toJson()));
        one.difference().ifPresent(of -> {
            json.put("difference", of.difference());
            json.put("difference_interval", List.of(of.low(), of.high()));
        });
        return json;
    }
}
