package tongli.cli.terminal;

import java.util.Locale;
import tongli.core.Language;

/** The language that the terminal is set to. Stateless. */
public final class TerminalLanguage {
    private TerminalLanguage() {}

    /** Chinese if the terminal's is, else English. */
    public static Language now() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}
