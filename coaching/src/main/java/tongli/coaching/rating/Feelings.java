package tongli.coaching.rating;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;

/**
 * What is felt in a line and in the reply to it, as far as words show it.
 *
 * @param answered probabilities that sum to 1; all neutral where nothing is answered
 * @param reply the same of the reply
 */
public record Feelings(Map<BasicEmotion, Double> answered, Map<BasicEmotion, Double> reply) {

    /** Nobody looked. */
    public static final Feelings UNREAD = new Feelings(Map.of(), Map.of());

    public Feelings {
        answered = Map.copyOf(answered);
        reply = Map.copyOf(reply);
    }

    /** What is felt in both; a line that says nothing is neutral. */
    public static Feelings read(EmotionReader reader, Language language, String answered, String reply) {
        return new Feelings(of(reader, language, answered), of(reader, language, reply));
    }

    static Map<BasicEmotion, Double> of(EmotionReader reader, Language language, String text) {
        return Blank.is(text)
                ? Map.of(BasicEmotion.NEUTRAL, 1.0)
                : spread(reader.read(EmotionQuery.of(text).in(language)));
    }

    private static Map<BasicEmotion, Double> spread(EmotionReading reading) {
        Map<BasicEmotion, Double> spread = new EnumMap<>(BasicEmotion.class);
        for (BasicEmotion emotion : BasicEmotion.values()) {
            spread.put(emotion, reading.probability(emotion.code()));
        }
        return spread;
    }

    /** How likely the line holds this feeling; 0 where nobody looked. */
    public double answered(BasicEmotion emotion) {
        return answered.getOrDefault(emotion, 0.0);
    }

    /** How likely the reply holds this feeling; 0 where nobody looked. */
    public double reply(BasicEmotion emotion) {
        return reply.getOrDefault(emotion, 0.0);
    }

    /** How much of the feeling the two have in common, in [0, 1]. */
    public double match() {
        double common = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            common += Math.min(answered(emotion), reply(emotion));
        }
        return common;
    }
}
