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

    /**
     * What was heard or seen, not what it was taken for: a person can agree with "low" who would not be called sad. Of a face only how it
     * looked as a whole: the label alone does not tell which part of it moved.
     */
    private static String shown(Modality modality, BasicEmotion emotion, Language language) {
        return SENTENCES.say(language, modality.code() + "." + emotion.code());
    }

    private static String kind(Conflict conflict) {
        return "%s.%s.%s".formatted(conflict.first().code(), conflict.second().code(), found(conflict));
    }

    /** What the first of the two says; plain words say nothing that could be quoted, so what the second says is told apart. */
    private static String found(Conflict conflict) {
        if (conflict.firstSays() == BasicEmotion.SURPRISE) {
            return "startled";
        }
        return switch (conflict.firstSays().polarity()) {
            case POSITIVE -> "bright";
            case NEGATIVE -> "heavy";
            case NEUTRAL ->
                conflict.secondSays().polarity() == Polarity.POSITIVE ? "plain_and_brighter" : "plain_and_darker";
        };
    }
}
