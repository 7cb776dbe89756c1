package tongli.cli.terminal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.persona.scenario.Difficulty;

/** The option {@code --difficulty}. A mixin for commands. */
public final class DifficultyOption {
    @Option(
            names = "--difficulty",
            paramLabel = "easy|normal|hard",
            description =
                    "How hard the person makes it (default: normal, as written): easy trusts sooner and hides less, hard "
                            + "is slower to trust, easier to hurt, hides more and tests first. What they have to tell stays the same.")
    private @Nullable Difficulty difficulty;

    /** Normal if nothing was said. */
    public Difficulty chosen() {
        return given().orElse(Difficulty.NORMAL);
    }

    /** What was said, if anything was. */
    public Optional<Difficulty> given() {
        return Optional.ofNullable(difficulty);
    }
}
