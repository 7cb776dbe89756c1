package tongli.coaching.skill;

import tongli.core.Require;

/**
 * How well a skill is commanded: how often an exercise of difficulty 0 would be done well, guesses and slips aside.
 *
 * @param value in [0, 1]
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 */
public record Mastery(double value, double low, double high) {

    /** Standard deviations from the middle of a Gaussian to either end of its middle 80 %. */
    public static final double EIGHTY_PERCENT = 1.2815515655446004;

    /** From here on of {@link #low}, a skill counts as learnt. */
    static final double LEARNT = 0.5;

    /** From here on of {@link #low}, it is sure. */
    static final double SURE = 0.7;

    public Mastery {
        Require.inRange("value", value, 0, 1);
        Require.inRange("low", low, 0, value);
        Require.inRange("high", high, value, 1);
    }

    static Mastery of(Bell ability) {
        double reach = EIGHTY_PERCENT * ability.sd();
        return new Mastery(
                ResponseModel.logistic(ability.mean()),
                ResponseModel.logistic(ability.mean() - reach),
                ResponseModel.logistic(ability.mean() + reach));
    }

    /** Whether it is likely (nine to one) that the skill is shown more often than not. */
    public boolean isLearnt() {
        return low >= LEARNT;
    }

    /** Whether it is likely (nine to one) that the skill is shown in seven of ten exercises and more. */
    public boolean isSure() {
        return low >= SURE;
    }
}
