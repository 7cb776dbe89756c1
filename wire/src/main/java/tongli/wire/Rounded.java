package tongli.wire;

/** Numbers that are rounded before they are written; the others {@link RoundedNumbers} rounds as they are. */
final class Rounded {
    private Rounded() {}

    static double of(double value) {
        return RoundedNumbers.rounded(value);
    }
}
