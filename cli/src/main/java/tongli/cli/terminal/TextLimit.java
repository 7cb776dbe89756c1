package tongli.cli.terminal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.core.PlainText;

/** How long a text may be: the limits of the server, in its words. */
public final class TextLimit {
    private TextLimit() {}

    /** What is wrong with a text that is too long. @param what its name, as the sentence begins */
    public static Optional<String> fault(String what, String text, int limit) {
        int characters = PlainText.characters(text);
        return characters <= limit
                ? Optional.empty()
                : Optional.of("%s has %,d characters; at most %,d are read at once. Shorten or split it."
                        .formatted(what, characters, limit));
    }

    /** @throws ParameterException if the text of a call is too long; one that was not given is not */
    public static void check(CommandSpec spec, String what, @Nullable String text, int limit) {
        fault(what, text == null ? "" : PlainText.of(text), limit).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
    }
}
