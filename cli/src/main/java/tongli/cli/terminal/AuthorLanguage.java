package tongli.cli.terminal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.core.Sentences;

/** The option {@code --lang}, and what the commands say to an author beside faults and findings. A mixin for commands. */
public final class AuthorLanguage {
    private static final Sentences SENTENCES = Sentences.beside(AuthorLanguage.class, "author");

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description =
                    "The language of what is said about the file, whatever the file is in (default: zh if the terminal's is Chinese, else en).")
    private @Nullable Language chosen;

    public Language language() {
        return chosen == null ? TerminalLanguage.now() : chosen;
    }

    public String say(String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language(), key), parts);
    }
}
