package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.Interval;
import tongli.camp.evaluate.Summary;
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
            "Runs under one name are taken together; intervals come from the bootstrap over runs and talks. Beside them stand"
                    + " chance, the stock skilled learner, hand-written rules, and a planner that knows all that is hidden (--beam 0 leaves it out)."
        },
        footer = "Example: ./tongli camp evaluate --run ppo=runs/ppo-1,runs/ppo-2 --run cloning=runs/cloning-1")
final class CampEvaluateCommand implements Callable<Integer> {
    private static final String PLANNER = "planner";
    /** What the planner takes a unit of trust and openness to be worth later; chosen on the development people. */
    private static final double TRUST_AHEAD = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--run",
            paramLabel = "NAME=DIR,…",
            description = "What `camp train` left under --out; of several, by commas, the name is of all.")
    private Map<String, String> runs = new LinkedHashMap<>();

    @Option(
            names = "--people",
            defaultValue = "held_out",
            paramLabel = "held_out|development|training",
            description = "Whom they meet (default: ${DEFAULT-VALUE}).")
    private Split people = Split.HELD_OUT;

    @Within(from = 1, to = 10_000)
    @Option(
            names = "--talks",
            defaultValue = "20",
            paramLabel = "N",
            description = "Talks with each person, in each language, at each difficulty (default: ${DEFAULT-VALUE}).")
    private int talks;

    @Within(from = 0, to = 1_000)
    @Option(
            names = "--beam",
            defaultValue = "8",
            paramLabel = "N",
            description = "Ways that the planner keeps each turn (default: ${DEFAULT-VALUE}).")
    private int beam;

    @Option(names = "--seed", defaultValue = "1", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Setting setting = settings.chosen(spec);
        Evaluation evaluation = new Evaluation(setting.people(people), setting.weights(), setting.limit(), talks, seed);
        List<Summary> summaries = new ArrayList<>();
        runs.forEach((name, folders) -> summaries.add(Summary.of(name, played(evaluation, name, folders))));
        for (PolicyChoice choice : PolicyChoice.values()) {
            summaries.add(Summary.of(choice.code(), List.of(evaluation.of(choice.of(setting.limit())))));
        }
        if (beam > 0) {
            summaries.add(Summary.of(PLANNER, List.of(evaluation.of(new Planner(beam, TRUST_AHEAD)))));
        }
        print(summaries);
        return 0;
    }

    private List<List<TalkResult>> played(Evaluation evaluation, String name, String folders) {
        if (name.equals(PLANNER) || Coded.find(PolicyChoice.class, name).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run: \"%s\" is the name of a policy that is measured anyway".formatted(name));
        }
        return Arrays.stream(folders.split(","))
                .map(folder -> evaluation.of(PolicyChoice.ofRun(Places.given(folder))))
                .toList();
    }

    private void print(List<Summary> summaries) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            out.printf(
                    "%-12s %4s %6s  %-22s %-8s %-8s %-8s %-8s %s%n",
                    "policy", "runs", "talks", "return", "trust", "eased", "told", "deepest", "left");
            for (Summary one : summaries) {
                out.printf(
                        Locale.ROOT,
                        "%-12s %4d %6d  %-22s %-8.3f %-8.3f %-8.2f %-8.2f %.3f%n",
                        one.policy(),
                        one.runs(),
                        one.talks(),
                        words(one.won()),
                        one.trust().mean(),
                        one.eased().mean(),
                        one.told().mean(),
                        one.deepest().mean(),
                        one.left().mean());
            }
            gaps(summaries)
                    .forEach((name, share) -> out.printf(Locale.ROOT, "%s: %.0f %% of the gap%n", name, 100 * share));
        } else {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("people", people.code());
            shape.put("seed", seed);
            shape.put(
                    "policies",
                    summaries.stream().map(CampEvaluateCommand::fields).toList());
            shape.put("gap_closed", gaps(summaries));
            out.println(TongliJson.line(shape));
        }
        out.flush();
    }

    private static Map<String, Object> fields(Summary one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", one.policy());
        fields.put("runs", one.runs());
        fields.put("talks", one.talks());
        fields.put("return", one.won());
        fields.put("trust", one.trust());
        fields.put("eased", one.eased());
        fields.put("told", one.told());
        fields.put("deepest", one.deepest());
        fields.put("left", one.left());
        return fields;
    }

    /** How far each run goes from each policy that was not trained, and from cloning, to the planner. */
    private Map<String, Double> gaps(List<Summary> summaries) {
        Map<String, Double> gaps = new LinkedHashMap<>();
        Optional<Summary> bound =
                summaries.stream().filter(one -> one.policy().equals(PLANNER)).findFirst();
        bound.ifPresent(planner -> summaries.stream()
                .filter(one -> runs.containsKey(one.policy()))
                .forEach(one -> summaries.stream()
                        .filter(from -> from != one && from != planner)
                        .forEach(from -> gaps.put(
                                "%s from %s to %s".formatted(one.policy(), from.policy(), PLANNER),
                                one.gapClosed(from, planner)))));
        return gaps;
    }

    private static String words(Interval interval) {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", interval.mean(), interval.low(), interval.high());
    }
}
