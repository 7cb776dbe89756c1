package tongli.perception.voice.egemaps;

/** Levels in dB with a floor, so that silence has a level too. */
final class Decibels {
    /** Of a power spectrum of samples in [-1, 1]: far below what 16 bits can hold. */
    static final double FLOOR_POWER = 1e-10;

    private Decibels() {}

    static double ofPower(double power) {
        return 10 * Math.log10(Math.max(power, FLOOR_POWER));
    }

    /** 0 between two that are both silent. */
    static double ofRatio(double power, double over) {
        return ofPower(power) - ofPower(over);
    }
}
