package tongli.learning.search;

import java.util.Locale;
import tongli.core.Coded;

/** What of a training can be set; each is called as the option of {@code learn train} that sets it. */
public enum Knob implements Coded {
    RATE(1e-9, 1, false),
    HEAD_RATE(1e-9, 1, false),
    RANK(1, 256, true),
    BATCH(1, 1024, true),
    SMOOTHING(0, 0.5, false),
    FOCAL(0, 5, false),
    BALANCE(0, 1, false),
    FGM(0, 100, false),
    CONTRASTIVE(0, 1, false);

    private final double low;
    private final double high;
    private final boolean whole;

    Knob(double low, double high, boolean whole) {
        this.low = low;
        this.high = high;
        this.whole = whole;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The least that it can be. */
    double low() {
        return low;
    }

    /** The most that it can be. */
    double high() {
        return high;
    }

    /** Whether it is a whole number. */
    boolean isWhole() {
        return whole;
    }

    /** As an option takes it. */
    public String written(double value) {
        return whole ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
