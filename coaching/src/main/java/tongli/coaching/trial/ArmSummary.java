package tongli.coaching.trial;

/**
 * One arm.
 *
 * @param assigned how many were randomised to it
 * @param seen how many of them have an outcome
 * @param mean of their outcomes
 * @param deviation standard deviation of their outcomes
 */
public record ArmSummary(Arm arm, int assigned, int seen, double mean, double deviation) {

    public int missing() {
        return assigned - seen;
    }
}
