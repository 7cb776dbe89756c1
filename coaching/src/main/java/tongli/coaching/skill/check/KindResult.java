package tongli.coaching.skill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tongli.coaching.skill.NextExercise;

/**
 * How well the skills of one kind of learner were estimated.
 *
 * @param rankCorrelation Spearman's, of estimated with true skill among learners, mean over the skills
 * @param low lower end of its 95 % bootstrap interval over learners
 * @param high upper end of its 95 % bootstrap interval over learners
 * @param weakest the least rank correlation of any skill
 * @param success share of the practice that was done well
 * @param successLow of the shares of each learner in each skill, the lowest tenth ends here
 * @param successHigh of the shares of each learner in each skill, the highest tenth begins here
 * @param covered how often the 80 % interval of an estimate holds the true skill
 * @param transfer share of exercises with held-out persons that was done well
 * @param transferExpected the share that the estimates expected
 * @param transferLacking share of learners of whom it is told that what they learnt does not hold with others
 */
public record KindResult(
        LearnerKind kind,
        double rankCorrelation,
        double low,
        double high,
        double weakest,
        double success,
        double successLow,
        double successHigh,
        double covered,
        double transfer,
        double transferExpected,
        double transferLacking) {

    /** The least rank correlation after 30 exercises a skill. */
    public static final double CORRELATION = 0.85;
    /** How far success may be from {@link NextExercise#TARGET}. */
    public static final double OFF = 0.05;

    /** Each target that is missed, in words. */
    public List<String> missed() {
        List<String> missed = new ArrayList<>();
        if (!(rankCorrelation >= CORRELATION)) {
            missed.add(missed("rank correlation", rankCorrelation, CORRELATION));
        }
        if (!(Math.abs(success - NextExercise.TARGET) <= OFF)) {
            missed.add(missed("success", success, NextExercise.TARGET));
        }
        return missed;
    }

    private String missed(String what, double value, double target) {
        return String.format(Locale.ROOT, "%s: %s is %.3f; the target is %.2f", kind.code(), what, value, target);
    }
}
