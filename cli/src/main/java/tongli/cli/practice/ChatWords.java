package tongli.cli.practice;

import tongli.core.Language;
import tongli.core.Sentences;

/** What the terminal itself says, in one language. */
final class ChatWords {

    private static final Sentences SENTENCES = Sentences.beside(ChatWords.class, "chat");

    private final Language language;

    private ChatWords(Language language) {
        this.language = language;
    }

    static ChatWords of(Language language) {
        return new ChatWords(language);
    }

    String say(String key) {
        return SENTENCES.say(language, key);
    }

    /** How long ago the earlier talk was. */
    String days(int days) {
        String key = days == 0 ? "days_none" : days == 1 ? "days_one" : "days_many";
        return say(key).replace("{n}", String.valueOf(days));
    }

    /** A label and what it names; after a full-width colon stands no space. */
    String label(String key, String text) {
        String label = say(key);
        return label.endsWith("：") ? label + text : label + " " + text;
    }

    Iterable<String> keys() {
        return SENTENCES.keys(language);
    }
}
