package tongli.persona.appraisal;

/** A change of trust, distress and openness, each in [-1, 1]. */
public record Change(double trust, double distress, double openness) {

    public static final Change NONE = new Change(0, 0, 0);

    static Change hundredths(int trust, int distress, int openness) {
        return new Change(trust / 100.0, distress / 100.0, openness / 100.0);
    }

    public Change plus(Change other) {
        return new Change(trust + other.trust, distress + other.distress, openness + other.openness);
    }

    public Change times(double factor) {
        return new Change(trust * factor, distress * factor, openness * factor);
    }

    /** Whether this wins trust or, at no cost of trust, openness. */
    public boolean isGain() {
        return trust > 0 || (trust == 0 && openness > 0);
    }
}
