package tongli.persona.appraisal;

/**
 * Every number of the laws of appraisal. Authored; the sources in {@code docs/persona.md} back directions, not sizes. Those
 * of {@link Specificity} and {@link Unease} were chosen on the development pairs ({@code checks/pairs/dev-*.jsonl}), none on a set that judges.
 */
final class LawNumbers {

    /** Trust moves at most so far a turn, either way. */
    static final double MOST_TRUST = 0.15;

    /** A gain beside a hurt counts so much. */
    static final double GAIN_BESIDE_HURT = 0.6;

    /** Each further gain, or hurt, of a turn counts so much of the one before. */
    static final double NEXT_IN_TURN = 0.5;

    /** Above this distress, what asks or digs … */
    static final double FLOODED = 0.8;
    /** … gains so much. */
    static final double WHEN_FLOODED = 0.5;

    /** Above this trust, gains of trust shrink, to nothing at 1. */
    static final double HIGH_TRUST = 0.5;

    /** A repeat of what grates grates more, for so many times. */
    static final int GRATES_AT_MOST = 4;
    /** A repeat of what wears off wears off, for so many times. */
    static final int WEARS_AT_MOST = 3;

    /** How much deeper hurts go over the whole span of neuroticism, from 0 to 1, … */
    static final double TENDER = 0.4;
    /** … how much softer over that of agreeableness, … */
    static final double LENIENT = 0.3;
    /** … and how much wider gains are over that of openness. */
    static final double WIDE = 0.3;

    /** Up to this share of words that could be said to anybody, gains count whole … */
    static final double HARDLY_STOCK = 0.1;
    /** … and from this one on, nothing is won. */
    static final double ALL_STOCK = 0.5;

    /** The curve of {@link Unease}: where it bends … */
    static final double BEND = 0.1;
    /** … how steeply it falls … */
    static final double STEEP = 0.7;
    /** … and how far it stands above 1, so that what the model finds in any good reply costs nothing. */
    static final double CLEAR = 1.5;
    /** From this probability of harm on, unease shows. */
    static final double UNEASY = 0.1;

    /** After so many stock phrases … */
    static final int ROTE_AFTER = 2;
    /** … words with nothing of this person in them are worth so much. */
    static final double LEFT_OF_ROTE = 0.4;

    private LawNumbers() {}
}
