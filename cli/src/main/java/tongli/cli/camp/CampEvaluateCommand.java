package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tongli.camp.plan.Planner;
import tongli.camp.run.Setting;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Places;
import tongli.cli.terminal.Within;
import tongli.core.Coded;
import tongli.wire.TongliJson;

/** {@code tongli camp evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measure policies among people whom none has trained with: what they win, and how the others fare.",
            "Runs under one name are taken together; intervals come from the bootstrap over runs and talks, the persons taken as they are. Beside"
                    + " them stand chance, the stock skilled learner, hand-written rules, and a planner that knows all that is hidden (--beam 0"
                    + " leaves it out). Each run is held against the others talk by talk, over all persons and with each alone."
        },
        footer = "Example: ./tongli camp evaluate --run ppo=runs/ppo-1,runs/ppo-2 --run cloning=runs/cloning-1")
final class CampEvaluateCommand implements Callable<Integer> {
    private static final String PLANNER = "planner";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--run",
            paramLabel = "NAME=DIR,…",
            description = "What `camp train` left under --out; of several, by commas, the name is of all.")
    private Map<String, String> runs = new LinkedHashMap<>();

    @Mixin
    private TalkOptions met = new TalkOptions(Split.HELD_OUT, 20);

    @Within(from = 0, to = 1_000)
    @Option(
            names = "--beam",
            defaultValue = "8",
            paramLabel = "N",
            description = "Ways that the planner keeps each turn (default: ${DEFAULT-VALUE}).")
    private int beam;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Setting setting = settings.chosen(spec);
        Evaluation evaluation = met.evaluation(setting);
        List<Played> trained = new ArrayList<>();
        runs.forEach((name, folders) -> trained.add(new Played(name, played(evaluation, name, folders))));
        List<Played> beside = new ArrayList<>();
        for (PolicyChoice choice : PolicyChoice.values()) {
            beside.add(new Played(choice.code(), List.of(evaluation.of(choice.of(setting.limit())))));
        }
        Optional<Played> bound = beam == 0
                ? Optional.empty()
                : Optional.of(new Played(PLANNER, List.of(evaluation.of(new Planner(beam, Planner.TRUST_AHEAD)))));
        print(new EvaluationReport(trained, beside, bound));
        return 0;
    }

    private List<List<TalkResult>> played(Evaluation evaluation, String name, String folders) {
        if (name.equals(PLANNER) || Coded.find(PolicyChoice.class, name).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run: \"%s\" is the name of a policy that is measured anyway".formatted(name));
        }
        List<String> each = Arrays.asList(folders.split(","));
        if (Set.copyOf(each).size() < each.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run: \"%s\" names a folder twice, which would count as two runs; name each once"
                            .formatted(name));
        }
        return each.stream()
                .map(folder -> evaluation.of(PolicyChoice.ofRun(Places.given(folder))))
                .toList();
    }

    private void print(EvaluationReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            report.print(out);
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("people", met.people().code());
            shape.put("seed", met.seed());
            shape.putAll(report.fields());
            out.println(TongliJson.line(shape));
        }
        out.flush();
    }
}
