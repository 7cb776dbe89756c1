package tongli.cli.trial;

import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;

/** What the commands say of trials, in one language. */
final class TrialWords {
    private static final Sentences SENTENCES = Sentences.beside(TrialWords.class, "trial");

    private TrialWords() {}

    static String say(Language language, String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), parts);
    }
}
