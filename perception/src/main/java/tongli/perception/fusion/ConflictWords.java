package tongli.perception.fusion;

import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Polarity;
import tongli.core.Sentences;

/** The sentences of a {@link Conflict} and of a {@link ModalityWeight}. Stateless. */
final class ConflictWords {
    static final Sentences SENTENCES = Sentences.beside(ConflictWords.class, "words");

    private ConflictWords() {}

    static String notice(Conflict conflict, Language language) {
        return SENTENCES.say(language, "notice." + kind(conflict));
    }

    static String practiceLine(Conflict conflict, Language language) {
        String second = shown(conflict.second(), conflict.secondSays(), language);
        String line = SENTENCES.say(language, "line." + kind(conflict)).replace("{0}", second);
        return conflict.first() == Modality.TEXT
                ? line // words are quoted by what they mean, not by how they sounded
                : line.replace("{1}", shown(conflict.first(), conflict.firstSays(), language));
    }

    /** What was heard or seen, not what it was taken for: a person can agree with "low" who would not be called sad. */
    private static String shown(Modality modality, BasicEmotion emotion, Language language) {
        return SENTENCES.say(language, modality.code() + "." + emotion.code());
    }

    private static String kind(Conflict conflict) {
        return "%s.%s.%s".formatted(conflict.first().code(), conflict.second().code(), direction(conflict));
    }

    private static String direction(Conflict conflict) {
        BasicEmotion first = conflict.firstSays();
        if (first.affect().valence() < conflict.secondSays().affect().valence()) {
            return "darker";
        }
        return first.polarity() == Polarity.POSITIVE ? "brighter" : "fine";
    }
}
