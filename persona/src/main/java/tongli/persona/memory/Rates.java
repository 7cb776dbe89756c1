package tongli.persona.memory;

/**
 * Every number by which memory goes. Authored starting points: the sources in {@code docs/persona.md} back the order of the
 * exponents and the form of the law, not their sizes.
 */
final class Rates {

    /** How fast what a talk won fades: a third of its way is left after a month. */
    static final double CLOSENESS = 0.35;
    /** To have told it brings people nearer for longer than it lightens them (Rimé 2009). */
    static final double RELIEF = 0.70;
    /** Bad is stronger than good (Baumeister et al. 2001): two thirds are left after a month. */
    static final double HURT = 0.12;
    /** A hurt that was owned, or won back, is soon let go (McCullough et al. 1997). */
    static final double MENDED = 0.60;

    /** So much lost trust still hurts when they meet again; it is what wounds in a talk, too. */
    static final double SORE_FROM = 0.04;
    /** How deep a hurt counts that was brought along from a talk before the last, if trust does not say. */
    static final double OLD_HURT = 0.06;
    /** Not so many that one more would be the last they take. */
    static final int MOST_HURTS = 3;

    /** Who comes back at all gives it another try: no less trust than this, or than they ever began with. */
    static final double COMES_BACK = 0.12;

    /** From this trust on they part as people who may meet again; it is the trust of a warm goodbye. */
    static final double WARM_TRUST = 0.40;
    /** Or from this much trust won in the talk on. */
    static final double WARM_GAIN = 0.05;

    /** From this level on, to have told it is what they remember of a talk. */
    static final int CONFIDED_FROM = 3;

    /** As many promises as are kept of a talk. */
    static final int MOST_PROMISES = 3;

    private Rates() {}
}
