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
import picocli.CommandLine.Spec;
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
                    "By which method; cloning does as the stock skilled learner does, and takes no steps of its own.")
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

    @Mixin
    private SettingOptions setting = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Method chosen = Objects.requireNonNull(method, "picocli asks for it");
        TrainingRun run = new TrainingRun(setting.chosen(spec), Recipe.usual(chosen), seed, steps);
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
