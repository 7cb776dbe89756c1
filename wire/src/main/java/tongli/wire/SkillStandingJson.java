package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.coaching.skill.Ability;
import tongli.coaching.skill.Feedback;
import tongli.coaching.skill.Mastery;
import tongli.coaching.skill.SkillProgress;
import tongli.coaching.skill.Transfer;
import tongli.coaching.skill.evidence.SkillStanding;
import tongli.coaching.skill.evidence.Standing;
import tongli.core.Coded;
import tongli.core.Skill;

/**
 * What is known of one skill.
 *
 * @param ability in logits, with its 80 % interval
 * @param mastery in [0, 1], with its 80 % interval
 * @param state code of a {@link State}
 * @param exercises how many it rests on
 * @param chances to show it, and how many of them were taken
 * @param feedback how much is told in a talk for it: full, hints_on_request or after_the_talk
 * @param last when it was last practised; null before
 * @param retest the next spaced re-test; null before the skill was learnt, and after the last
 * @param transfer how it went with persons kept for that; null before the first
 */
public record SkillStandingJson(
        Estimate ability,
        Estimate mastery,
        String state,
        int exercises,
        int chances,
        int taken,
        String feedback,
        @Nullable String last,
        @Nullable RetestJson retest,
        @Nullable TransferJson transfer) {

    /** By the lower end of mastery, so that little evidence makes nobody learned. */
    public enum State implements Coded {
        /** There was no chance to show it yet. */
        UNKNOWN,
        PRACTISING,
        LEARNT,
        SURE;

        static State of(Mastery mastery) {
            return mastery.isSure() ? SURE : mastery.isLearnt() ? LEARNT : PRACTISING;
        }
    }

    /** A number with its 80 % interval. */
    public record Estimate(double value, List<Double> interval) {}

    /** @param passed of four */
    public record RetestJson(@JsonProperty("due_at") String dueAt, boolean due, int passed) {}

    /** Share of chances taken with persons never met, beside what the estimate expects; margin is that of a 95 % interval. */
    public record TransferJson(int attempts, double observed, double expected, double margin) {
        static TransferJson of(Transfer transfer) {
            return new TransferJson(transfer.attempts(), transfer.observed(), transfer.expected(), transfer.margin());
        }
    }

    /** Every skill by its code, those of which nothing is known among them. */
    public static Map<String, SkillStandingJson> of(Standing standing, Instant now) {
        Map<String, SkillStandingJson> skills = new LinkedHashMap<>();
        for (Skill skill : Skill.values()) {
            SkillProgress progress = standing.progress().with(skill, now);
            skills.put(
                    skill.code(),
                    of(progress, Optional.ofNullable(standing.skills().get(skill)), now));
        }
        return skills;
    }

    private static SkillStandingJson of(SkillProgress progress, Optional<SkillStanding> known, Instant now) {
        Ability ability = progress.ability().at(now);
        Mastery mastery = ability.mastery();
        double mean = ability.belief().mean();
        double reach = Mastery.EIGHTY_PERCENT * ability.belief().sd();
        return new SkillStandingJson(
                new Estimate(mean, List.of(mean - reach, mean + reach)),
                new Estimate(mastery.value(), List.of(mastery.low(), mastery.high())),
                (known.isEmpty() ? State.UNKNOWN : State.of(mastery)).code(),
                known.map(SkillStanding::exercises).orElse(0),
                known.map(one -> one.shown().chances()).orElse(0),
                known.map(one -> one.shown().taken()).orElse(0),
                Feedback.of(mastery).code(),
                known.map(one -> one.last().toString()).orElse(null),
                progress.retests()
                        .filter(plan -> !plan.isDone())
                        .map(plan -> new RetestJson(plan.next().toString(), plan.isDue(now), plan.passed()))
                        .orElse(null),
                known.flatMap(SkillStanding::transfer).map(TransferJson::of).orElse(null));
    }
}
