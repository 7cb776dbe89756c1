package tongli.coaching.skill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has come with one skill.
 *
 * @param met whom it was practised with, each once, the latest last
 * @param retests empty until the skill is learnt
 */
public record SkillProgress(Ability ability, List<String> met, Optional<Retests> retests) {

    public SkillProgress {
        met = List.copyOf(met);
    }

    static SkillProgress none(Instant at) {
        return new SkillProgress(Ability.unknown(at), List.of(), Optional.empty());
    }

    public boolean isRetestDue(Instant now) {
        return retests.filter(plan -> plan.isDue(now)).isPresent();
    }

    /** Where {@code persona} stands among those met: 0 for never, more the later they were met. */
    int lastMet(String persona) {
        return met.indexOf(persona) + 1;
    }

    boolean isLatest(String persona) {
        return !met.isEmpty() && met.get(met.size() - 1).equals(persona);
    }

    SkillProgress after(Attempt attempt) {
        Instant at = attempt.at();
        Ability later = ability.after(attempt.difficulty(), attempt.shown(), at);
        String persona = attempt.exercise().persona();
        boolean another = !isLatest(persona);
        List<String> now = new ArrayList<>(met);
        now.remove(persona);
        now.add(persona);
        return new SkillProgress(later, now, plan(later, another && isRetestDue(at), attempt));
    }

    private Optional<Retests> plan(Ability later, boolean tested, Attempt attempt) {
        if (retests.isEmpty()) {
            return later.mastery().isLearnt() ? Optional.of(Retests.begin(attempt.at())) : retests;
        }
        return tested ? retests.map(plan -> plan.after(attempt.shown().isPassed(), attempt.at())) : retests;
    }
}
