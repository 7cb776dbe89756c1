package tongli.cli.camp;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.Played;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.Split;
import tongli.camp.run.Axis;
import tongli.camp.run.Method;
import tongli.camp.run.Recipe;
import tongli.camp.run.Setting;
import tongli.camp.run.TrainingRun;
import tongli.camp.run.Variant;
import tongli.cli.learn.CallLine;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.wire.TongliJson;

/** {@code tongli camp ablate}. */
@Command(
        name = "ablate",
        description = {
            "Train with one thing changed at a time, and see what it is worth: parts of the reward switched off, one difficulty alone, a curriculum.",
            "Whatever a policy was trained for, all are measured for the same reward, among the same people at every difficulty."
                    + " Runs that have ended under --out are left as they are, and one that was stopped goes on."
        },
        footer =
                "Example: ./tongli camp ablate --axis reward,difficulty,curriculum --seeds 1,2,3,4,5 --out runs/ablation")
final class CampAblateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--axis",
            split = ",",
            paramLabel = "reward|difficulty|curriculum",
            description = "What is changed, by commas (default: all three).")
    private List<Axis> axes = List.of(Axis.values());

    @Option(
            names = "--policy",
            defaultValue = "ppo",
            paramLabel = "ppo|grpo|reinforce|dqn",
            description = "By which method (default: ${DEFAULT-VALUE}).")
    private Method method = Method.PPO;

    @Option(
            names = "--seeds",
            split = ",",
            defaultValue = "1,2,3,4,5",
            paramLabel = "N",
            description = "Of the runs, by commas (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    @Within(from = 1)
    @Option(
            names = "--steps",
            defaultValue = "200000",
            paramLabel = "N",
            description = "Responses to learn from in each run (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the runs go, each to a folder of its own.")
    private Path out = Path.of("");

    @Mixin
    private TalkOptions met = new TalkOptions(Split.DEVELOPMENT, 10);

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (Set.copyOf(seeds).size() < seeds.size()) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds: one is named twice, and would count as two runs; name each once.");
        }
        Setting usual = settings.chosen(spec);
        Evaluation evaluation = met.evaluation(usual);
        List<Played> played = new ArrayList<>();
        for (Variant variant : Axis.grid(usual, axes)) {
            List<List<TalkResult>> runs = new ArrayList<>();
            for (long seed : seeds) {
                runs.add(evaluation.of(PolicyChoice.ofRun(trained(variant, seed))));
            }
            played.add(new Played(variant.name(), runs));
        }
        print(new AblationReport(played));
        return 0;
    }

    private Path trained(Variant variant, long seed) {
        Path folder = out.resolve("%s-%d".formatted(variant.name(), seed));
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%s, seed %d%n", variant.name(), seed);
        err.flush();
        try {
            new TrainingRun(variant.setting(), Recipe.usual(method), seed, steps)
                    .run(folder, CallLine.of(spec), (tag, step, value) -> {}, iteration -> {});
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --out be written?");
        }
        return folder;
    }

    private void print(AblationReport report) {
        PrintWriter answer = spec.commandLine().getOut();
        if (format.isTable()) {
            report.print(answer);
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("people", met.people().code());
            shape.put("talks", met.talks());
            shape.put("steps", steps);
            shape.put("seeds", seeds);
            shape.put("settings", report.fields());
            answer.println(TongliJson.line(shape));
        }
        answer.flush();
    }
}
