package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.learning.augment.Augmentation;
import tongli.learning.few.Descriptions;
import tongli.learning.few.FewLabels;
import tongli.learning.few.FewOptions;
import tongli.learning.few.FewReport;
import tongli.learning.few.FewSettings;
import tongli.learning.few.LineTranslator;
import tongli.learning.few.Shots;
import tongli.learning.few.WayKind;
import tongli.learning.finetune.FineTuneOptions;

/** {@code tongli learn few}: how well a task is learnt from few labels, by which way. */
@Command(
        name = "few",
        description = {
            "Measure how well a task is learnt from few labelled texts, by several ways: plain training, prototypes, descriptions of the labels, "
                    + "self-training and agreement on texts without labels. Macro-F1 on --dev, which chooses nothing, for every way, number of "
                    + "texts a label and seed; a table, report.json and curves.png.",
            "Takes hours for a whole table; a run that was stopped, or is called again with more ways, numbers or seeds, goes on from what it has."
        },
        footer =
                "Example: ./tongli learn few --task mood --lang en --data mood.tsv --dev mood-dev.tsv --shots 8,32 --ways head,lora,prototypes"
                        + " --out runs/mood-few (mood.tsv: first the line text<TAB>label, then in each line a text, a tab and its label)")
final class LearnFewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--task", required = true, paramLabel = "NAME", description = "What the head tells.")
    private String task = "";

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language it reads.")
    private Language language = Language.ZH;

    @Mixin
    private LabelledFiles data = new LabelledFiles();

    @Option(
            names = "--dev",
            required = true,
            paramLabel = "FILE",
            description = "Texts to judge on. Nothing is chosen by them; near duplicates of them are not learnt.")
    private Path dev = Path.of("");

    @Option(
            names = "--unlabelled",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Texts without labels, one a line, or in the column --text of a .tsv or .jsonl file, beside those of --data "
                            + "whose labels are not learnt.")
    private List<Path> unlabelled = List.of();

    @Option(
            names = "--most-unlabelled",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Of texts without labels, drawn by the seed (default: ${DEFAULT-VALUE}).")
    private int mostUnlabelled;

    @Mixin
    private LabelledColumns columns = new LabelledColumns();

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "THEIRS=OURS",
            description = "What to call labels of the files, such as happy=joy,angry=anger.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Option(
            names = "--shots",
            split = ",",
            paramLabel = "N|all",
            defaultValue = "8,32,128,512,all",
            converter = ShotsConverter.class,
            description = "Labelled texts a label (default: ${DEFAULT-VALUE}).")
    private List<Shots> shots = List.of();

    @Option(
            names = "--ways",
            split = ",",
            paramLabel = "head|lora|prefix|prototypes|zero-shot|self-training|consistency",
            defaultValue = "head,lora,prefix,prototypes,zero-shot,self-training,consistency",
            converter = WayConverter.class,
            description = "Which of them, parted by commas (default: ${DEFAULT-VALUE}).")
    private List<WayKind> ways = List.of();

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,2,3",
            description = "A run of each for each: draws the texts, and starts all chance (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(names = "--epochs", defaultValue = "3", description = "Passes (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--steps",
            defaultValue = "200",
            paramLabel = "N",
            description =
                    "The fewest steps of a training: a pass goes over few texts several times (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--batch", defaultValue = "32", description = "Texts at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--tokens", defaultValue = "64", description = "Longest text (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(names = "--rate", description = "Highest learning rate (default: by way).")
    private @Nullable Double rate;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description = "Of self-training (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--confidence",
            defaultValue = "0.8",
            description =
                    "Of self-training and consistency: how sure a network must be of a text without a label to be taken "
                            + "at its word (default: ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--weight",
            defaultValue = "1",
            description =
                    "Of self-training: how much such a text counts; of consistency: how much the agreement counts beside the "
                            + "labels (default: ${DEFAULT-VALUE}).")
    private double weight;

    @Option(
            names = "--descriptions",
            paramLabel = "FILE",
            description =
                    "Of zero-shot: a .tsv file with the columns label and description (default: the seven basic emotions).")
    private @Nullable Path descriptions;

    @Option(
            names = "--augment",
            paramLabel = "eda|synonym",
            description = "Of consistency: how texts are said in other words (default: synonym in zh, eda in en).")
    private Augmentation.@Nullable Kind augment;

    @Option(
            names = "--translator",
            paramLabel = "COMMAND",
            description =
                    "Of consistency, in place of --augment: a program that reads a text a line and writes each in other words, such as "
                            + "translated there and back; parted at spaces, run without a shell. What it says is kept in --out.")
    private @Nullable String translator;

    @Option(
            names = "--patience",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Of --translator: how long it may be silent (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        check();
        PrintWriter err = spec.commandLine().getErr();
        try {
            FewReport report = FewLabels.run(options(), InstantSource.system(), new FewLines(err));
            RunReport.print(spec, format, report.toTable(), report.toJson(), out);
            return 0;
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --data, --dev and --unlabelled right, and can --out be written?");
        }
    }

    private void check() {
        InRange.check(spec, "--most-unlabelled", mostUnlabelled, 1, 1_000_000);
        InRange.check(spec, "--epochs", epochs, 1, 100);
        InRange.check(spec, "--steps", steps, 1, 100_000);
        InRange.check(spec, "--batch", batch, 2, 1024);
        InRange.check(spec, "--tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        InRange.check(spec, "--rate", rate, 1e-9, 1);
        InRange.check(spec, "--rounds", rounds, 1, 10);
        InRange.check(spec, "--confidence", confidence, 0, 0.999999);
        InRange.check(spec, "--weight", weight, 1e-9, 10);
        InRange.check(spec, "--patience", patience, 1, 86_400);
        if (translator != null && Blank.is(translator)) {
            throw new ParameterException(spec.commandLine(), "--translator is blank; name a program.");
        }
        if (translator != null && augment != null) {
            throw new ParameterException(
                    spec.commandLine(), "--augment and --translator both say texts in other words; leave one out.");
        }
        if (translator == null) {
            Unfit.refuse(spec, List.of("--patience"), "goes with --translator; leave it out, or add that.");
        }
    }

    private FewOptions options() throws IOException {
        Augmentation.Kind usual = language == Language.ZH ? Augmentation.Kind.SYNONYM : Augmentation.Kind.EDA;
        return new FewOptions(
                task,
                language,
                data.paths(),
                dev,
                unlabelled,
                columns.withSlice(Optional.empty()),
                names,
                mostUnlabelled,
                shots,
                ways,
                seeds,
                new FewSettings(
                        epochs,
                        steps,
                        batch,
                        tokens,
                        rate != null ? OptionalDouble.of(rate) : OptionalDouble.empty(),
                        rounds,
                        confidence,
                        weight),
                descriptions != null ? Optional.of(Descriptions.read(descriptions)) : Optional.empty(),
                new Augmentation(augment != null ? augment : usual, 0.1, 1),
                Optional.ofNullable(translator)
                        .map(command ->
                                new LineTranslator(LineTranslator.parted(command), Duration.ofSeconds(patience))),
                out,
                CallLine.of(spec));
    }
}
