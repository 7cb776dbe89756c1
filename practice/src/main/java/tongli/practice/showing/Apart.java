package tongli.practice.showing;

import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.expression.Feeling;
import tongli.expression.Prosody;

/**
 * How to tell two feelings apart, as a good teacher would say it: each pair in a face, and in a voice the pairs that matter; the others are
 * told by the numbers. By the combinations of EMFACS (Friesen and Ekman 1983) and the directions of Juslin and Laukka (Psychological
 * Bulletin 129, 2003). Immutable, safe for many threads.
 */
final class Apart {

    private static final Sentences FACES = Sentences.beside(Apart.class, "face-pairs");
    private static final Sentences VOICES = Sentences.beside(Apart.class, "voice-pairs");

    private final Language language;
    private final ShownWords words;

    Apart(Language language) {
        this.language = language;
        this.words = new ShownWords(language);
    }

    /** Whichever comes first. @param channel by the face where there is one */
    String say(BasicEmotion one, BasicEmotion other, Channel channel) {
        BasicEmotion first = one.compareTo(other) < 0 ? one : other;
        BasicEmotion second = first == one ? other : one;
        String pair = first.code() + "." + second.code();
        if (channel.hasFace()) {
            return FACES.say(language, pair);
        }
        return VOICES.keys(language).contains(pair)
                ? VOICES.say(language, pair)
                : words.say("voice.apart")
                        .replace("{one}", words.feeling(first))
                        .replace("{oneMoves}", voice(first))
                        .replace("{other}", words.feeling(second))
                        .replace("{otherMoves}", voice(second));
    }

    private String voice(BasicEmotion feeling) {
        return words.voice(Prosody.of(new Feeling(feeling, 1).mixture()));
    }
}
