package tongli.coaching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tongli.core.Skill;

/**
 * What a whole conversation shows of the learner's replies, the person's own state aside.
 *
 * @param score mean of the scored turns, 0 to 100; empty when none was scored
 * @param skills those that the conversation gave a chance to show
 * @param bestTurn the reply with the best effect and score together and no fault noted; empty when there is none
 * @param momentTurn the reply that did most harm; empty when nothing went wrong
 * @param advice at most three sentences, strength first
 * @param next what to practise next, one sentence
 */
public record SessionReview(
        OptionalInt score,
        Map<Skill, SkillEstimate> skills,
        OptionalInt bestTurn,
        OptionalInt momentTurn,
        List<String> advice,
        String next) {
    public SessionReview {
        skills = Collections.unmodifiableMap(new EnumMap<>(skills));
        advice = List.copyOf(advice);
    }

    /**
     * How often a chance to show a skill was taken, shrunk towards one half by one chance each way (Laplace).
     *
     * @param mastery in (0, 1)
     * @param chances how many turns it rests on
     */
    public record SkillEstimate(double mastery, int chances) {}
}
