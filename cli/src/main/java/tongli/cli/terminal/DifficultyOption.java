package tongli.cli.terminal;

import picocli.CommandLine.Option;
import tongli.persona.scenario.Difficulty;

/** The option {@code --difficulty}. A mixin for commands. */
public final class DifficultyOption {
    @Option(
            names = "--difficulty",
            defaultValue = "normal",
            paramLabel = "easy|normal|hard",
            description = {
                "How hard the person makes it (default: normal, as written): easy trusts sooner and hides less, hard",
                "is slower to trust, easier to hurt, hides more and tests first. What they have to tell stays the same."
            })
    private Difficulty difficulty = Difficulty.NORMAL;

    public Difficulty chosen() {
        return difficulty;
    }
}
