package tongli.cli.camp;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.adversary.Adversary;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.people.Split;
import tongli.camp.policy.Probe;
import tongli.camp.run.HardeningRun;
import tongli.camp.run.HardeningRun.Hardened;
import tongli.camp.run.SavedPolicy;
import tongli.camp.run.Setting;
import tongli.camp.talk.Conduct;
import tongli.cli.learn.CallLine;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.wire.TongliJson;

/** {@code tongli camp harden}. */
@Command(
        name = "harden",
        description = {
            "Have a person learn to expose a policy, the policy learn on among such people, and a fresh one learn to expose it again.",
            "Exploitability is how much less a policy wins from whoever learnt to expose it than from the same people as they were written."
                    + " Beside it stand policies that say the same over and over: they must lose."
        },
        footer = "Example: ./tongli camp harden --run runs/ppo-1,runs/ppo-2 --out runs/hardened")
final class CampHardenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--run",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "What `camp train` left under --out; several by commas, each exposed and hardened by itself.")
    private List<Path> runs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "Where the adversaries and the hardened policies go, those of each run to a folder of its own.")
    private Path out = Path.of("");

    @Within(from = 1)
    @Option(
            names = "--steps",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Turns to learn from, of each adversary and each policy (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Mixin
    private TalkOptions met = new TalkOptions(Split.DEVELOPMENT, 10);

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Setting setting = settings.chosen(spec);
        Evaluation evaluation = met.evaluation(setting);
        HardeningReport report = new HardeningReport();
        for (int i = 0; i < runs.size(); i++) {
            SavedPolicy policy = PolicyChoice.savedBy(runs.get(i));
            Hardened came = hardened(policy, setting, i + 1);
            report.add("trained", "as written", evaluation.of(policy.policy()));
            report.add("trained", "by chance", evaluation.of(policy.policy(), Adversary.byChance()));
            report.add("trained", "own adversary", evaluation.of(policy.policy(), came.before()));
            report.add("hardened", "as written", evaluation.of(came.hardened().policy()));
            report.add("hardened", "by chance", evaluation.of(came.hardened().policy(), Adversary.byChance()));
            report.add(
                    "hardened", "first adversary", evaluation.of(came.hardened().policy(), came.before()));
            report.add(
                    "hardened", "own adversary", evaluation.of(came.hardened().policy(), came.after()));
        }
        for (PolicyChoice choice : PolicyChoice.values()) {
            report.add(choice.code(), "as written", evaluation.of(choice.of(setting.limit()), Conduct.AS_WRITTEN));
        }
        for (Probe probe : Probe.values()) {
            report.add(probe.code(), "as written", evaluation.of(probe, Conduct.AS_WRITTEN));
        }
        print(report);
        return 0;
    }

    private Hardened hardened(SavedPolicy policy, Setting setting, int number) {
        try {
            return new HardeningRun(policy, setting, number, steps)
                    .run(
                            out.resolve(Integer.toString(number)),
                            CallLine.of(spec),
                            (tag, step, value) -> {},
                            iteration -> {});
        } catch (IOException e) {
            throw FileTrouble.with(e, "can --out be written?");
        }
    }

    private void print(HardeningReport report) {
        PrintWriter answer = spec.commandLine().getOut();
        if (format.isTable()) {
            report.print(answer);
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("people", met.people().code());
            shape.put("talks", met.talks());
            shape.put("steps", steps);
            shape.putAll(report.fields());
            answer.println(TongliJson.line(shape));
        }
        answer.flush();
    }
}
