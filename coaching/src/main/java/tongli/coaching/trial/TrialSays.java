package tongli.coaching.trial;

import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;

/** What the registered analysis says, in a sentence and without a threshold: what the data can and cannot tell apart. Stateless. */
public final class TrialSays {

    private static final Sentences SENTENCES = Sentences.beside(TrialSays.class, "says");

    private TrialSays() {}

    public static String of(TrialResult result, Language language) {
        return result.primary()
                .map(primary -> of(primary.estimate(), language))
                .orElseGet(() -> say(language, "nothing"));
    }

    private static String of(Estimate one, Language language) {
        if (one.high() < 0) {
            return say(language, "less", -one.value(), -one.high(), -one.low());
        }
        return say(language, one.low() > 0 ? "more" : "open", one.value(), one.low(), one.high());
    }

    private static String say(Language language, String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), parts);
    }
}
