package tongli.cli.camp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.reading.ReadingTask;
import tongli.camp.reading.Teaching;
import tongli.camp.run.ReadingRun;
import tongli.camp.run.TrainingRun;
import tongli.cli.learn.CallLine;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.Within;
import tongli.learning.finetune.EventFile;

/** {@code tongli camp read train}. */
@Command(
        name = "train",
        description = {
            "Train a reader among the people who are there to train with: it is told the best answers, or (PPO) what its own were worth.",
            "A run that was stopped goes on when the same call is made again; one that has ended is left as it is."
        },
        footer = "Example: ./tongli camp read train --task feeling --seed 7 --out runs/feeling-7")
final class CampReadTrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--task",
            required = true,
            paramLabel = "feeling|expression|transfer",
            description = "What is asked.")
    private @Nullable ReadingTask task;

    @Option(
            names = "--teaching",
            defaultValue = "told",
            paramLabel = "told|rewarded",
            description = "What it learns from (default: ${DEFAULT-VALUE}).")
    private Teaching teaching = Teaching.TOLD;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Within(from = 1)
    @Option(
            names = "--steps",
            defaultValue = "40000",
            paramLabel = "N",
            description = "Turns to learn from, in all talks together (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Mixin
    private SettingOptions setting = new SettingOptions();

    @Override
    public Integer call() {
        ReadingRun run = new ReadingRun(
                Objects.requireNonNull(task, "picocli asks for it"), teaching, setting.chosen(spec), seed, steps);
        try {
            if (run.ended(out).isPresent()) {
                spec.commandLine().getErr().println("This run has ended already; nothing was trained.");
            } else {
                try (EventFile events = new EventFile(out, InstantSource.system())) {
                    run.run(out, CallLine.of(spec), events::scalar, iteration -> {});
                }
            }
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --out be written?");
        }
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().printf(Locale.ROOT, "%s%n", TrainingRun.policy(out));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
