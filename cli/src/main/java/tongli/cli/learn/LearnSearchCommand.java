package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuning;
import tongli.learning.search.Knob;
import tongli.learning.search.Range;
import tongli.learning.search.Result;
import tongli.learning.search.SuccessiveHalving;
import tongli.learning.search.TrainingSearch;
import tongli.learning.search.Trial;
import tongli.wire.TongliJson;

/** {@code tongli learn search}: how to set a training. */
@Command(
        name = "search",
        description = {
            "Search how to set `learn train` for a file of labelled texts: settings are drawn at random, and the better third gets three "
                    + "times as many passes, and so on (successive halving). Every trial is kept with its figure.",
            "The texts to tune on choose the winner, so that its figure there is too high: judge it on texts of their own.",
            "A search that was stopped goes on when the same call is made again."
        },
        footer =
                "Example: ./tongli learn search --task mood --lang en --data mood.tsv --budget 60 --out runs/mood-search"
                        + " (mood.tsv: first the line text<TAB>label, then in each line a text, a tab and its label)")
final class LearnSearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "What the head tells.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Option(names = "--dev", paramLabel = "FILE", description = "Texts that choose (default: every tenth of --data).")
    private @Nullable Path dev;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets a file for each result.")
    private Path out = Path.of("");

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--method",
            paramLabel = "head|lora|adalora|adapter|prefix|full",
            defaultValue = "lora",
            description = "What of the encoder learns (default: ${DEFAULT-VALUE}).")
    private TuningMethod method = TuningMethod.LORA;

    @Option(
            names = "--search",
            split = ",",
            paramLabel = "rate|head-rate|rank|batch|smoothing|focal|balance|fgm|contrastive",
            converter = KnobConverter.class,
            description = "What is searched, parted by commas (default: the first six; rank only where there is one).")
    private List<Knob> knobs = List.of();

    @Option(
            names = "--range",
            paramLabel = "NAME=LOW..HIGH|A/B/C",
            converter = {KnobConverter.class, PlainText.class},
            description =
                    "Where one is drawn from, such as rate=1e-4..1e-2 or rank=8/16 (default: a range about what is usual). Once for each.")
    private Map<Knob, String> ranges = new LinkedHashMap<>();

    @Option(
            names = "--budget",
            defaultValue = "60",
            paramLabel = "PASSES",
            description = "Passes over the texts, of all trials together (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Option(
            names = "--fewest",
            defaultValue = "1",
            paramLabel = "PASSES",
            description = "Of a trial at first (default: ${DEFAULT-VALUE}).")
    private int fewest;

    @Option(
            names = "--most",
            defaultValue = "9",
            paramLabel = "PASSES",
            description = "Of a trial in the end, at most (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--tokens", defaultValue = "64", description = "Longest text (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    /** So that a value stays as it was given. */
    static final class PlainText implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value;
        }
    }

    /** Says which trial runs, and what it reached. */
    private record Lines(PrintWriter out, int budget) implements SuccessiveHalving.Progress {
        @Override
        public void trial(Trial trial, int round, int passes, int spent) {
            out.printf(
                    Locale.ROOT,
                    "round %d, trial %d (%d of %d passes spent): %d passes, %s%n",
                    round,
                    trial.number(),
                    spent,
                    budget,
                    passes,
                    trial.options());
            out.flush();
        }

        @Override
        public void reached(Result result) {
            out.printf(Locale.ROOT, "trial %d: macro-F1 %.4f%n", result.trial().number(), result.score());
            out.flush();
        }
    }

    @Override
    public Integer call() {
        InRange.check(spec, "--budget", budget, 1, 1_000_000);
        InRange.check(spec, "--fewest", fewest, 1, 1000);
        InRange.check(spec, "--most", most, fewest, 1000);
        InRange.check(spec, "--tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        SuccessiveHalving halving = halving();
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Result> results = halving.run(
                    new TrainingSearch(
                            new FineTuning.Options(
                                    task,
                                    language,
                                    Optional.empty(),
                                    data.paths(),
                                    Optional.ofNullable(dev),
                                    columns.withSlice(Optional.empty()),
                                    Optional.empty(),
                                    out,
                                    seed,
                                    CallLine.of(spec)),
                            TuningOptions.defaults(method),
                            TrainingChoice.usual(most, method.usualRate(), seed).reading(32, tokens),
                            InstantSource.system(),
                            new TrainingProgress(err)),
                    new Lines(err, budget));
            Map<String, Object> report = json(results);
            Files.writeString(out.resolve("search.json"), TongliJson.exactLine(report) + System.lineSeparator());
            tell(results, report);
            return 0;
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data and --dev right, and can --out be written?");
        }
    }

    private SuccessiveHalving halving() {
        List<Knob> searched = new ArrayList<>(
                knobs.isEmpty()
                        ? List.of(Knob.RATE, Knob.HEAD_RATE, Knob.RANK, Knob.BATCH, Knob.SMOOTHING, Knob.FOCAL)
                        : knobs);
        ranges.keySet().stream().filter(knob -> !searched.contains(knob)).forEach(searched::add);
        boolean hasRank = method == TuningMethod.LORA || method == TuningMethod.ADALORA;
        if (!hasRank && (knobs.contains(Knob.RANK) || ranges.containsKey(Knob.RANK))) {
            throw wrong("--method %s has no rank to search; leave rank out, or choose --method lora."
                    .formatted(method.code()));
        }
        if (method == TuningMethod.HEAD && (searched.contains(Knob.FGM) || searched.contains(Knob.CONTRASTIVE))) {
            throw wrong("fgm and contrastive need an encoder that changes; leave them out, or choose --method lora.");
        }
        try {
            return new SuccessiveHalving(
                    searched.stream()
                            .filter(knob -> hasRank || knob != Knob.RANK)
                            .distinct()
                            .map(knob -> Range.parse(knob, ranges.getOrDefault(knob, usual(knob))))
                            .toList(),
                    budget,
                    fewest,
                    most,
                    seed);
        } catch (IllegalArgumentException unfit) {
            throw wrong("--budget or --range: " + unfit.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String usual(Knob knob) {
        double rate = method.usualRate();
        return switch (knob) {
            case RATE -> "%s..%s".formatted(rate / 10, Math.min(1, 5 * rate));
            case HEAD_RATE -> "0.0003..0.02";
            case RANK -> "4/8/16/32";
            case BATCH -> "16/32/64";
            case SMOOTHING -> "0..0.2";
            case FOCAL -> "0..2";
            case BALANCE -> "0..1";
            case FGM -> "0.001..0.3";
            case CONTRASTIVE -> "0.05..0.9";
        };
    }

    private Map<String, Object> json(List<Result> results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", task);
        json.put("method", method.code());
        json.put("budget", budget);
        json.put("seed", seed);
        json.put("winner", json(SuccessiveHalving.winner(results)));
        json.put("chosen_on", "the texts to tune on, so that its figure is too high");
        json.put("trials", results.stream().map(LearnSearchCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trial", result.trial().number());
        json.put("round", result.round());
        json.put("passes", result.passes());
        json.put("macro_f1", result.score());
        result.trial().settings().forEach((knob, value) -> json.put(knob.code(), value));
        return json;
    }

    private void tell(List<Result> results, Map<String, Object> report) {
        PrintWriter to = spec.commandLine().getOut();
        if (format.isTable()) {
            results.forEach(result -> to.printf(
                    Locale.ROOT,
                    "%5d %5d %6d %9.4f  %s%n",
                    result.round(),
                    result.trial().number(),
                    result.passes(),
                    result.score(),
                    result.trial().options()));
        } else {
            to.println(TongliJson.exactLine(report));
        }
        to.flush();
        Result winner = SuccessiveHalving.winner(results);
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "the best of the last round: trial %d, %d passes, macro-F1 %.4f on the texts that chose it, which is too high; train it by%n"
                                + "./tongli learn train --method %s --epochs %d %s and judge it on texts of their own%n",
                        winner.trial().number(),
                        winner.passes(),
                        winner.score(),
                        method.code(),
                        winner.passes(),
                        winner.trial().options());
        spec.commandLine().getErr().flush();
    }
}
