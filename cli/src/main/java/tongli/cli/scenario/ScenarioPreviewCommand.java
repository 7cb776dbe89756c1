package tongli.cli.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.practice.PreviewTalk;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.DifficultyOption;

/** A talk with the person of a scenario file. */
@Command(
        name = "preview",
        description = {
            "Talk with the person of a scenario file; nothing is kept.",
            "With --script, play a file of replies and print what chat --script prints: every step with its reasons."
        })
final class ScenarioPreviewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file = Path.of("");

    @Option(names = "--script", paramLabel = "FILE", description = "Replies, one a line.")
    private @Nullable Path script;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "The same seed and replies give the same talk (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Override
    public void run() {
        PreviewTalk.hold(
                ScenarioFile.of(file, language)
                        .playable(language, spec.commandLine().getErr()),
                difficulty.chosen(),
                seed,
                Optional.ofNullable(script),
                spec.commandLine());
    }
}
