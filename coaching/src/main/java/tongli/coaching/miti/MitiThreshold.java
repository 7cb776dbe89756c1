package tongli.coaching.miti;

/**
 * From where on a share or a ratio is fair, and from where on it is good.
 *
 * <p>The manual suggests them as experts' opinion, without norms or other data on validity, and gives none for behaviours that
 * adhere to MI and that do not. Questions that are open it does not tell from others.
 *
 * <p>Source: Moyers, Manuel and Ernst, Motivational Interviewing Treatment Integrity Coding Manual 4.2.1 (2014, revised
 * June 2015), section I.
 *
 * @param fairPercent in percent of the whole, at least 1
 * @param goodPercent in percent of the whole, more than {@code fairPercent}
 */
public record MitiThreshold(int fairPercent, int goodPercent) {

    /** Reflections for each question: 1 : 1 is fair, 2 : 1 good. */
    public static final MitiThreshold REFLECTIONS_TO_QUESTIONS = new MitiThreshold(100, 200);

    /** Complex reflections among all: 40 % is fair, 50 % good. */
    public static final MitiThreshold COMPLEX_REFLECTIONS = new MitiThreshold(40, 50);

    private static final int PERCENT = 100;

    public MitiThreshold {
        if (fairPercent < 1 || goodPercent <= fairPercent) {
            throw new IllegalArgumentException(
                    "fair is %d %% and good %d %%; good must lie above fair, and fair above 0"
                            .formatted(fairPercent, goodPercent));
        }
    }

    /** Both counts at least 0, in whole numbers, so that a threshold that is just met counts as met. */
    MitiLevel of(int part, int whole) {
        if (PERCENT * part >= goodPercent * whole) {
            return MitiLevel.GOOD;
        }
        return PERCENT * part >= fairPercent * whole ? MitiLevel.FAIR : MitiLevel.BELOW_FAIR;
    }

    public double fair() {
        return (double) fairPercent / PERCENT;
    }

    public double good() {
        return (double) goodPercent / PERCENT;
    }
}
