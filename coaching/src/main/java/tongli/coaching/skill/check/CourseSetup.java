package tongli.coaching.skill.check;

import tongli.core.Require;

/**
 * What is simulated.
 *
 * @param learners how many of each kind, 10 to 10,000
 * @param exercises how many of each skill, 1 to 1,000
 * @param talks share of exercises that are talks, with 2 to 8 chances to show the skill; the others are drills, with one
 * @param severity by which the size of every departure is multiplied, in [0, 2]
 * @param seed the same seed gives the same figures
 */
public record CourseSetup(int learners, int exercises, double talks, double severity, long seed) {

    public static final int FEWEST_LEARNERS = 10;
    public static final int MOST_LEARNERS = 10_000;
    public static final int MOST_EXERCISES = 1_000;
    public static final int MOST_SEVERE = 2;

    public CourseSetup {
        Require.inRange("learners", learners, FEWEST_LEARNERS, MOST_LEARNERS);
        Require.inRange("exercises", exercises, 1, MOST_EXERCISES);
        Require.inRange("talks", talks, 0, 1);
        Require.inRange("severity", severity, 0, MOST_SEVERE);
    }
}
