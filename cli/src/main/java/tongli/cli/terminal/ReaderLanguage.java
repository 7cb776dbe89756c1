package tongli.cli.terminal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.core.Language;

/** The option {@code --lang} of commands that read no text: in which language they tell what they found. A mixin. */
public final class ReaderLanguage {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language to tell it in (default: zh if the terminal's is Chinese, else en).")
    private @Nullable Language chosen;

    /** What was asked for, if anything was. */
    public Optional<Language> asked() {
        return Optional.ofNullable(chosen);
    }

    public Language language() {
        return chosen == null ? TerminalLanguage.now() : chosen;
    }
}
