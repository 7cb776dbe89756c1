package tongli.perception.fusion;

import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Require;

/**
 * Two modalities of one person say different things, and more so than their errors explain.
 *
 * <p>It says that the two differ, not which is true: people smile through grief, and both halves may be meant.
 *
 * @param first the one that comes first in {@link Modality}
 * @param firstSays its dominant emotion
 * @param divergence Jensen–Shannon, in bits, in [0, 1]
 * @param valenceGap half the distance of the two expected valences, in [0, 1]
 * @param p how often two readings of one and the same feeling would differ as much, in [0, 1]
 * @param adjustedP the same after Holm's correction for the number of pairs
 */
public record Conflict(
        Modality first,
        BasicEmotion firstSays,
        Modality second,
        BasicEmotion secondSays,
        double divergence,
        double valenceGap,
        double p,
        double adjustedP) {
    public Conflict {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException(
                    "a conflict names two modalities in order, not %s and %s".formatted(first.code(), second.code()));
        }
        Require.inRange("divergence", divergence, 0, 1);
        Require.inRange("valenceGap", valenceGap, 0, 1);
        Require.inRange("p", p, 0, 1);
        Require.inRange("adjustedP", adjustedP, p, 1);
    }

    /** What was noticed, in a sentence for whoever practises. */
    public String notice(Language language) {
        return ConflictWords.notice(this, language);
    }

    /** A way to say it to the person, as an offer: tentative, about what was heard or seen, and easy to wave away. */
    public String practiceLine(Language language) {
        return ConflictWords.practiceLine(this, language);
    }

    /** An offer to practise such moments, where a wrong guess costs nothing. */
    public String offer(Language language) {
        return ConflictWords.SENTENCES.say(language, "offer");
    }
}
