package tongli.cli.analyze;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.perception.voice.emotion.WhoSpeaks;

/** What {@code --spoken} says. */
final class Spoken {
    private Spoken() {}

    /** @throws ParameterException if it is no language's code */
    static Optional<String> of(@Nullable String typed, CommandSpec spec) {
        try {
            return Optional.ofNullable(typed).map(WhoSpeaks::languageOf);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--spoken is %s; it %s".formatted(typed, unknown.getMessage()));
        }
    }
}
