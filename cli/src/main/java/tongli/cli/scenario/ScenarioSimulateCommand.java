package tongli.cli.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.DifficultyOption;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.check.SimulatedLearner;
import tongli.persona.check.Simulation;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.understanding.BundledReplyReader;
import tongli.wire.SimulatedLearnerJson;
import tongli.wire.SimulationJson;
import tongli.wire.TongliJson;

/** Plays five stock learners against the person of a scenario file. */
@Command(
        name = "simulate",
        description = {
            "Play five stock learners (skilled, novice, formula, adviser, hostile) against the person of a scenario file, and tell how far each is trusted.",
            "The skilled one answers with the file's own hear and ask lines; so this shows whether your person can be won, and whether by that only."
        },
        footer = "Example: ./tongli scenario simulate mine/night-bus/en.yaml --png trust.png --format table")
final class ScenarioSimulateCommand implements Runnable {
    private static final int MOST_TURNS = 100;
    private static final int MOST_SEEDS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--turns",
            defaultValue = "20",
            description = "How many turns a talk has at most (default: ${DEFAULT-VALUE}).")
    private int turns;

    @Option(names = "--seeds", defaultValue = "5", description = "How many talks each has (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--png", paramLabel = "FILE", description = "Draw trust over turns.")
    private @Nullable Path png;

    @Option(names = "--html", paramLabel = "FILE", description = "The same as a page that stands by itself.")
    private @Nullable Path html;

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        inRange("--turns", turns, MOST_TURNS);
        inRange("--seeds", seeds, MOST_SEEDS);
        Scenario scenario = difficulty
                .chosen()
                .bend(ScenarioFile.of(file, language)
                        .playable(language, spec.commandLine().getErr()));
        checkPlace("--png", png);
        checkPlace("--html", html);
        SimulationJson played = SimulationJson.of(scenario, difficulty.chosen(), turns, seeds, play(scenario));
        print(played);
        draw(scenario, played.learners());
    }

    /** Before the talks are played, which takes a while. */
    private void checkPlace(String option, @Nullable Path given) {
        Path folder = given == null ? null : given.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "%s: there is no folder %s; make it first.".formatted(option, folder));
        }
    }

    private void inRange(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s is %d; it must lie between 1 and %d.".formatted(option, given, most));
        }
    }

    private List<SimulatedLearner> play(Scenario scenario) {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder)) {
            Simulation simulation = new Simulation(new PersonaEngine(encoder), replies);
            return SimulatedLearner.all(simulation, scenario, turns, seeds);
        }
    }

    private void draw(Scenario scenario, List<SimulatedLearnerJson> learners) {
        String title = "%s (%s): trust of five learners"
                .formatted(scenario.id(), scenario.language().code());
        try {
            if (png != null) {
                TrustPicture.write(title, learners, png);
            }
            if (html != null) {
                Files.writeString(html, TrustPage.of(title, learners));
            }
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you write there?");
        }
    }

    private void print(SimulationJson answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            out.println(TongliJson.line(answer));
            return;
        }
        out.println("| learner | start | final trust (min–max) | left | deepest level | levels told |");
        out.println("|---|---|---|---|---|---|");
        answer.learners()
                .forEach(one -> out.printf(
                        "| %s | %.2f | %.2f (%.2f–%.2f) | %d of %d | %.1f | %.1f |%n",
                        one.learner(),
                        one.trust().get(0),
                        one.finalTrust(),
                        one.least(),
                        one.most(),
                        one.left(),
                        seeds,
                        one.deepest(),
                        one.toldAll()));
    }
}
