package tongli.cli.analyze.dialogue;

import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.understanding.dialogue.Absence;
import tongli.understanding.dialogue.Measure;

/** What the page, the picture and the table say, in one language. */
final class DialogueWords {

    private static final Sentences SENTENCES = Sentences.beside(DialogueWords.class, "dialogue");

    private final Language language;

    private DialogueWords(Language language) {
        this.language = language;
    }

    static DialogueWords of(Language language) {
        return new DialogueWords(language);
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return SENTENCES.say(language, key);
    }

    /** With the parts put in by {@link String#format}. */
    String say(String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), parts);
    }

    /** A measure, or why there is none. */
    String measure(Measure measure) {
        return measure.value().isPresent()
                ? number(measure.value().getAsDouble())
                : absence(measure.absence().orElse(Absence.TOO_FEW), measure.count(), measure.needed());
    }

    private String absence(Absence why, int count, int needed) {
        return why == Absence.TOO_FEW ? say("absence.too_few", count, needed) : say("absence." + why.code());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
