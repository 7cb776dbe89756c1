package tongli.coaching;

/**
 * What one reply did to the person.
 *
 * @param trust change of trust, in [-1, 1]
 * @param openness change of openness, in [-1, 1]
 * @param distress change of distress, in [-1, 1]
 */
public record Effect(double trust, double openness, double distress) {

    /** For replies to nobody: a pair without a persona. */
    public static final Effect UNKNOWN = new Effect(0, 0, 0);

    private static final double SHOWS = 0.01;

    /**
     * How much harm it did; 0 for none. Being understood may hurt first: distress alone is no harm, only distress that
     * comes with lost trust or a closing door.
     */
    public double harm() {
        boolean hurt = trust < -SHOWS || trust + openness < -SHOWS;
        return hurt ? Math.max(0, -trust) + Math.max(0, -openness) / 2 + Math.max(0, distress) / 2 : 0;
    }

    /** How far it brought the person nearer; 0 for not at all. */
    public double gain() {
        return harm() > 0 || trust + openness < SHOWS ? 0 : Math.max(0, trust) + Math.max(0, openness) / 2;
    }
}
