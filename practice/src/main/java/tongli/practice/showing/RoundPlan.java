package tongli.practice.showing;

import tongli.core.Language;
import tongli.core.Require;

/**
 * What a round of showings is to be; the same plan always makes the same round.
 *
 * @param language of the lines that are said
 * @param count how many showings, {@link #FEWEST} to {@link #MOST}
 * @param mixed whether face and voice sometimes show two feelings, and the face's is asked for; with both channels only
 * @param seed of what is dealt
 */
public record RoundPlan(
        Language language, Channel channel, ShownStrength strength, int count, boolean mixed, long seed) {

    public static final int FEWEST = 4;
    public static final int USUAL = 8;
    /** Four of each feeling; longer than anybody stays attentive. */
    public static final int MOST = 28;

    /** @throws IllegalArgumentException if the count is out of range, or a round is mixed without both face and voice */
    public RoundPlan {
        Require.inRange("count", count, FEWEST, MOST);
        if (mixed && channel != Channel.BOTH) {
            throw new IllegalArgumentException(
                    "mixed is true and the modality is %s; face and voice can only disagree where both are shown"
                            .formatted(channel.code()));
        }
    }
}
