package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import tongli.core.Coded;
import tongli.core.Sha256;
import tongli.learning.continual.ContinualErasure;
import tongli.learning.continual.ContinualOptions;
import tongli.learning.continual.ContinualReport;
import tongli.learning.continual.ContinualTraining;
import tongli.learning.continual.RemedyKind;
import tongli.learning.continual.RemedySettings;
import tongli.learning.continual.ReplayMemory;
import tongli.learning.continual.StreamManifest;
import tongli.learning.continual.StreamManifestReader;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.wire.TongliJson;

/** {@code tongli learn continual}: one task after the other, and what is left of the first. */
@Command(
        name = "continual",
        description = {
            "Learn the tasks of a stream one after the other under several remedies against forgetting, and measure what is left of "
                    + "each task after each: average, backward and forward transfer, forgetting, and the share of what training on all at "
                    + "once reaches.",
            "Takes hours; a run that was stopped goes on when the same call is made again."
        },
        footer =
                "Example: ./tongli learn continual --stream docs/data/streams/zh-weibo-tv.yaml --data sets --out runs/continual")
final class LearnContinualCommand implements Callable<Integer> {
    /** What a remembered text is kept by. */
    enum MemoryBy implements Coded {
        LABEL,
        CHANCE
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--stream",
            required = true,
            paramLabel = "FILE",
            description = "The manifest that names the tasks, in order (docs/learning.md).")
    private Path stream = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The folder to which the manifest's paths are relative.")
    private Path data = Path.of("");

    @Option(
            names = "--remedy",
            split = ",",
            paramLabel = "naive|joint|ewc|replay|lwf|adapter|der",
            defaultValue = "naive,joint,ewc,replay,lwf,adapter",
            description = "Which of them, parted by commas (default: ${DEFAULT-VALUE}).")
    private List<RemedyKind> remedies = List.of();

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,2,3",
            description =
                    "A run of each remedy for each: draws the texts, and starts all chance (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(names = "--rows", paramLabel = "N", description = "Training texts a task (default: as the manifest says).")
    private @Nullable Integer rows;

    @Option(names = "--dev-rows", paramLabel = "N", description = "Texts a task is judged on (default: likewise).")
    private @Nullable Integer devRows;

    @Option(
            names = "--method",
            paramLabel = "head|lora|adapter|prefix",
            defaultValue = "lora",
            description = "What of the encoder learns (default: ${DEFAULT-VALUE}).")
    private TuningMethod method = TuningMethod.LORA;

    @Option(names = "--epochs", defaultValue = "3", description = "Passes over a task (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--batch",
            defaultValue = "32",
            description = "Texts of a task at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--tokens", defaultValue = "64", description = "Longest text (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(names = "--rate", description = "Highest learning rate (default: by method).")
    private @Nullable Double rate;

    @Option(
            names = "--memory",
            paramLabel = "N",
            description = "Of replay and der: most texts that are remembered (default: 1200).")
    private @Nullable Integer memory;

    @Option(
            names = "--memory-by",
            paramLabel = "label|chance",
            defaultValue = "label",
            description =
                    "Of replay and der: whether labels have the same room in the memory, or texts the same chance "
                            + "(default: ${DEFAULT-VALUE}).")
    private MemoryBy memoryBy = MemoryBy.LABEL;

    @Option(
            names = "--strength",
            paramLabel = "LAMBDA",
            description = "Of ewc: how hard weights are drawn to where they were (default: 1000).")
    private @Nullable Double strength;

    @Option(
            names = "--erase",
            paramLabel = "PERSON",
            description =
                    "Learn nothing; take the texts of this person out of all memories of the run that the rest of the call names, "
                            + "and never learn or remember them again if it goes on. The name is as the files have it.")
    private @Nullable String erase;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        check();
        InstantSource clock = InstantSource.system();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (erase != null) {
                erased(
                        ContinualErasure.of(options(), erase, clock, new ContinualLines(err)),
                        spec.commandLine().getOut());
                return 0;
            }
            ContinualReport report = ContinualTraining.run(options(), clock, new ContinualLines(err));
            RunReport.print(spec, format, report.toTable(), report.toJson(), out);
            return 0;
        } catch (ArithmeticException | IllegalArgumentException astray) {
            throw new WorkFailed(String.valueOf(astray.getMessage()), astray);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --stream and --data right, and can --out be written?");
        }
    }

    private void erased(ContinualErasure erasure, PrintWriter to) {
        if (format.isTable()) {
            to.printf(Locale.ROOT, "%,d remembered texts of this person were erased.%n", erasure.remembered());
            to.println(
                    "What networks learnt of them stays in their weights: only training anew without them takes it away.");
            to.println("The files of --data still hold their texts: erase them there too.");
        } else {
            to.println(TongliJson.exactLine(Map.of("erased", erasure.remembered())));
        }
        to.flush();
    }

    private void check() {
        InRange.check(spec, "--epochs", epochs, 1, 1000);
        InRange.check(spec, "--batch", batch, 1, 1024);
        InRange.check(spec, "--tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        InRange.check(spec, "--rate", rate, 1e-9, 1);
        InRange.check(spec, "--rows", rows, StreamManifest.FEWEST_ROWS, StreamManifest.MOST_ROWS);
        InRange.check(spec, "--dev-rows", devRows, StreamManifest.FEWEST_ROWS, StreamManifest.MOST_ROWS);
        InRange.check(spec, "--memory", memory, 1, ReplayMemory.LARGEST);
        InRange.check(spec, "--strength", strength, 1e-9, 1e9);
        if (erase != null && Blank.is(erase)) {
            throw new ParameterException(spec.commandLine(), "--erase is blank; give the name of a person.");
        }
        if (method == TuningMethod.FULL || method == TuningMethod.ADALORA) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--method %s does not go with a stream; choose lora, adapter, prefix or head."
                            .formatted(method.code()));
        }
    }

    private ContinualOptions options() throws IOException {
        StreamManifest read = StreamManifestReader.read(stream);
        StreamManifest manifest =
                read.drawing(rows != null ? rows : read.rows(), devRows != null ? devRows : read.devRows());
        double highest = rate != null ? rate : method.usualRate();
        FineTuneOptions usual = TrainingChoice.usual(epochs, highest, seeds.get(0));
        RemedySettings settings = RemedySettings.usual();
        return new ContinualOptions(
                manifest,
                data,
                Sha256.hex(Files.readAllBytes(stream)),
                remedies,
                seeds,
                TuningOptions.defaults(method),
                usual.reading(batch, tokens),
                settings.remembering(memory != null ? memory : settings.memory(), memoryBy == MemoryBy.LABEL, batch)
                        .pulling(strength != null ? strength : settings.elastic()),
                out,
                CallLine.of(spec));
    }
}
