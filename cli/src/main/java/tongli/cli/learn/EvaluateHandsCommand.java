package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.Within;
import tongli.learning.face.film.HandEvaluation;
import tongli.perception.face.network.FaceNetworks;

/** {@code tongli learn evaluate-hands}. */
@Command(
        name = "evaluate-hands",
        description = {
            "Draw hands that come before the faces of portraits, and what is easily taken for one, and count what analyze face --fps sees of"
                    + " them: a folder with labels.tsv (columns file, label and person), or with one folder a label.",
            "Drawn hands, over portraits that sway: no film of people was at hand. Intervals draw people, not films."
        })
final class EvaluateHandsCommand implements Runnable {
    private static final int MOST_PEOPLE = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The portraits.")
    private Path data = Path.of("");

    @Option(names = "--people", paramLabel = "N", description = "How many at most, 1 to 1000 (default: 12).")
    @Within(from = 1, to = MOST_PEOPLE)
    private int people = 12;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Of shades, shirts, noise and the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new ParameterException(
                    spec.commandLine(), "--people is %d; it must be 1 to %d".formatted(people, MOST_PEOPLE));
        }
        try (FaceNetworks networks = new FaceNetworks()) {
            HandEvaluation.Result result = new HandEvaluation(networks, seed).run(data, people);
            RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
            result.hits().forEach((scene, rate) -> lines.rate("seen: " + scene, rate));
            result.falseAlarms().forEach((scene, rate) -> lines.rate("false alarm: " + scene, rate));
            result.lost().forEach((scene, share) -> lines.number("face lost behind it: " + scene, share));
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "is --data right?");
        }
    }
}
