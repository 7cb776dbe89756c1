package tongli.cli.camp;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.esconv.Watched;
import tongli.camp.run.Method;
import tongli.camp.run.Recipe;
import tongli.camp.run.SavedPolicy;
import tongli.camp.run.TrainingRun;
import tongli.camp.train.Iteration;
import tongli.cli.learn.CallLine;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.learning.finetune.EventFile;
import tongli.wire.TongliJson;

/** {@code tongli camp train}. */
@Command(
        name = "train",
        description = {
            "Train a policy among the simulated people who are there to train with.",
            "The folder gets the policy, and while it trains a checkpoint and events for TensorBoard. A run that was stopped,"
                    + " however it was stopped, goes on when the same call is made again, and ends in the same policy. One that has ended is left as it is, and"
                    + " another run's folder is not written over."
        },
        footer = "Example: ./tongli camp train --policy ppo --seed 7 --steps 1000000 --out runs/ppo-7")
final class CampTrainCommand implements Callable<Integer> {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "ppo|grpo|reinforce|dqn|cloning",
            description =
                    "By which method; cloning does as the stock skilled learner does, or with --data as ESConv's supporters did, and takes no steps of its own.")
    private @Nullable Method method;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where everything it writes goes.")
    private Path out = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Within(from = 1)
    @Option(
            names = "--steps",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "Responses to learn from, in all talks together (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--curriculum",
            defaultValue = "none",
            paramLabel = "none|easy_to_hard|learning_progress",
            description =
                    "In what order difficulties are met: each as often; the easiest first, and the next when talks go well"
                            + " (Bengio et al. 2009; Narvekar et al. 2020); most often where returns change most (Portelas et al. 2019)"
                            + " (default: ${DEFAULT-VALUE}).")
    private Curriculum curriculum = Curriculum.NONE;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder with ESConv (Liu et al. 2021): cloning does as its supporters did. Nothing trained on it may be shipped"
                            + " (CC BY-NC 4.0).")
    private @Nullable Path data;

    @Mixin
    private SettingOptions setting = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Method chosen = Objects.requireNonNull(method, "picocli asks for it");
        if (data != null && chosen != Method.CLONING) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data: only cloning does as others did; leave it out, or use --policy cloning.");
        }
        TrainingRun run = new TrainingRun(
                setting.chosen(spec, curriculum),
                Recipe.usual(chosen),
                seed,
                steps,
                Optional.ofNullable(data).map(CampTrainCommand::watched));
        if (hasEnded(run)) {
            return 0;
        }
        long began = System.nanoTime();
        Told told = new Told(spec.commandLine().getErr(), steps);
        try (EventFile events = new EventFile(out, InstantSource.system())) {
            SavedPolicy policy = run.run(out, CallLine.of(spec), events::scalar, told::iteration);
            print(policy, (System.nanoTime() - began) / 1e9, told.last);
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --out be written?");
        }
        return 0;
    }

    private static Watched watched(Path data) {
        try {
            return EsconvFiles.read(data);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data a folder with ESConv?");
        }
    }

    /** Tells of a run that has ended already, and leaves everything as it is. */
    private boolean hasEnded(TrainingRun run) {
        try {
            Optional<SavedPolicy> before = run.ended(out);
            before.ifPresent(policy -> {
                spec.commandLine()
                        .getErr()
                        .println(
                                "This run has ended already; nothing was trained. Delete its folder to train it anew.");
                spec.commandLine().getErr().flush();
                print(policy, 0, Map.of());
            });
            return before.isPresent();
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --out be read?");
        }
    }

    private void print(SavedPolicy policy, double seconds, Map<String, Double> last) {
        PrintWriter answer = spec.commandLine().getOut();
        if (format.isTable()) {
            policy.provenance().forEach((name, value) -> answer.printf("%-22s %s%n", name, value));
            last.forEach((name, value) -> answer.printf(Locale.ROOT, "%-22s %.4f%n", name, value));
            answer.printf(Locale.ROOT, "%-22s %.0f%n", "seconds", seconds);
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("policy", TrainingRun.policy(out).toString());
            shape.put("provenance", policy.provenance());
            shape.put("last", last);
            shape.put("seconds", seconds);
            answer.println(TongliJson.line(shape));
        }
        answer.flush();
    }

    /** A line every few seconds. */
    private static final class Told {
        private final PrintWriter err;
        private final long steps;
        private long when = System.nanoTime();
        private Map<String, Double> last = Map.of();

        private Told(PrintWriter err, long steps) {
            this.err = err;
            this.steps = steps;
        }

        private void iteration(Iteration iteration) {
            last = iteration.measures();
            if (System.nanoTime() - when > BETWEEN_NANOS) {
                when = System.nanoTime();
                err.printf(
                        Locale.ROOT,
                        "step %,d of %,d, return %.2f, trust %.2f%n",
                        iteration.steps(),
                        steps,
                        last.getOrDefault("episode/return", Double.NaN),
                        last.getOrDefault("episode/state_trust", Double.NaN));
                err.flush();
            }
        }
    }
}
