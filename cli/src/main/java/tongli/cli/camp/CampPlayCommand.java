package tongli.cli.camp;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.policy.Policy;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Talk;
import tongli.camp.talk.TalkEnv;
import tongli.camp.talk.World;
import tongli.camp.words.SpokenTalk;
import tongli.camp.words.SpokenTalk.Exchange;
import tongli.cli.terminal.DifficultyOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.core.Language;
import tongli.persona.InnerState;
import tongli.wire.TongliJson;

/** {@code tongli camp play}. */
@Command(
        name = "play",
        description = {
            "Listen to a policy: one talk with a person, in words.",
            "The policy chooses strategy, depth and topic; the words are authors'. The person acts on the choice, not on the words."
        },
        footer = "Example: ./tongli camp play --run runs/ppo-7 --scenario exam-retake --lang zh --seed 3")
final class CampPlayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--run", paramLabel = "DIR", description = "What `camp train` left under --out.")
    private @Nullable Path run;

    @Option(
            names = "--policy",
            paramLabel = "rules|skilled|random",
            description = "One that comes with Tongli, instead of a run.")
    private @Nullable PolicyChoice policy;

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "ID",
            description = "Whom it talks with; see ./tongli scenarios.")
    private String scenario = "";

    @Option(
            names = "--lang",
            defaultValue = "zh",
            paramLabel = "zh|en",
            description = "In which language (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Within(from = 1, to = 200)
    @Option(
            names = "--turns",
            defaultValue = "" + TalkEnv.USUAL_LIMIT,
            paramLabel = "N",
            description = "Responses, at most (default: ${DEFAULT-VALUE}).")
    private int turns = TalkEnv.USUAL_LIMIT;

    @Option(names = "--seed", defaultValue = "1", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if ((run == null) == (policy == null)) {
            throw new ParameterException(spec.commandLine(), "Give either --run or --policy.");
        }
        Policy<double[], Integer> chosen =
                run != null ? PolicyChoice.ofRun(run) : given(policy).of(turns);
        Person person = People.bundled()
                .find(scenario, language, difficulty.chosen())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--scenario: there is no scenario \"%s\"; see ./tongli scenarios".formatted(scenario)));
        World world = new World(person, RewardWeights.USUAL, turns);
        SpokenTalk.play(world, chosen, seed).forEach(exchange -> tell(exchange, world));
        return 0;
    }

    private static PolicyChoice given(@Nullable PolicyChoice one) {
        return one == null ? PolicyChoice.RULES : one;
    }

    private void tell(Exchange exchange, World world) {
        Optional<Response> response = exchange.response();
        Optional<String> line = exchange.words();
        Talk talk = exchange.talk();
        PrintWriter out = spec.commandLine().getOut();
        InnerState inner = talk.last().state().inner();
        if (!format.isTable()) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("turn", talk.said().size());
            response.ifPresent(one -> {
                shape.put("strategy", one.strategy().code());
                shape.put("depth", one.depth().code());
                shape.put("about", one.about().code());
                shape.put("responder", line.orElse("…"));
            });
            shape.put("person", talk.last().text());
            shape.put("behaviour", talk.last().behaviour().code());
            shape.put("state", inner);
            exchange.outcome().ifPresent(one -> shape.put("reward", one.reward()));
            out.println(TongliJson.line(shape));
        } else {
            response.ifPresent(one -> out.printf(
                    "— %s   〔%s %s %s〕%n",
                    line.orElse("…"),
                    one.strategy().code(),
                    one.depth().code(),
                    one.about().code()));
            out.printf(
                    Locale.ROOT,
                    "%s: %s   〔%s, trust %.2f, distress %.2f〕%n",
                    world.person().scenario().profile().called(),
                    talk.last().text(),
                    talk.last().behaviour().code(),
                    inner.trust(),
                    inner.distress());
        }
        out.flush();
    }
}
