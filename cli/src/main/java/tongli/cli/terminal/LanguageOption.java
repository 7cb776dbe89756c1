package tongli.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tongli.core.Language;
import tongli.perception.language.LanguageDetector;

/** The option {@code --lang}. A mixin for commands. */
public final class LanguageOption {
    /** A language, or leave it to Tongli. */
    enum Choice {
        AUTO,
        ZH,
        EN
    }

    @Option(
            names = "--lang",
            defaultValue = "auto",
            paramLabel = "auto|zh|en",
            description = "The language (default: found out).")
    private Choice choice = Choice.AUTO;

    public Optional<Language> chosen() {
        return choice == Choice.AUTO ? Optional.empty() : Optional.of(Language.valueOf(choice.name()));
    }

    /** Says on standard error that {@code text} seems to be in neither language, unless one was asked for. */
    public void warnIfNeither(CommandSpec spec, String text) {
        if (choice == Choice.AUTO && new LanguageDetector().isNeither(text)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "tongli: this seems to be neither Chinese nor English, the two languages that Tongli reads;"
                                    + " do not rely on the answer. --lang zh or --lang en says which it is.");
        }
    }

    /** What was asked for, else what {@code text} looks like, else Chinese. */
    public Language forText(String text) {
        return chosen().orElseGet(() -> new LanguageDetector().detectOr(text, Language.ZH));
    }
}
