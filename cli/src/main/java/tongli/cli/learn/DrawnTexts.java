package tongli.cli.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many texts of a file are drawn, and by what seed. A mixin for commands that read each text many times. */
final class DrawnTexts {
    @Option(
            names = "--texts",
            defaultValue = "500",
            paramLabel = "N",
            description = "How many texts to draw (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    void check(CommandSpec spec) {
        InRange.check(spec, "--texts", most, 1, Integer.MAX_VALUE);
    }

    long seed() {
        return seed;
    }

    <T> List<T> of(List<T> all) {
        List<T> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(seed));
        return drawn.subList(0, Math.min(most, drawn.size()));
    }
}
