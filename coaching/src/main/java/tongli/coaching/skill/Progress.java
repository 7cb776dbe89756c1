package tongli.coaching.skill;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tongli.core.Skill;

/**
 * How far somebody has come with every skill that they have practised. Immutable, safe for many threads.
 *
 * @param skills those that were practised
 * @param latest the one that was practised last
 */
public record Progress(Map<Skill, SkillProgress> skills, Optional<Skill> latest) {

    public Progress {
        Map<Skill, SkillProgress> copy = new EnumMap<>(Skill.class);
        copy.putAll(skills);
        skills = Collections.unmodifiableMap(copy);
    }

    public static Progress none() {
        return new Progress(Map.of(), Optional.empty());
    }

    /** How far they have come with {@code skill}, of which nothing may be known yet. */
    public SkillProgress with(Skill skill, Instant now) {
        SkillProgress known = skills.get(skill);
        return known == null ? SkillProgress.none(now) : known;
    }

    /**
     * After one more exercise.
     *
     * @throws IllegalArgumentException if it is held out: what measures transfer must not be learnt from, see {@link Transfer}
     */
    public Progress after(Attempt attempt) {
        Exercise exercise = attempt.exercise();
        if (exercise.heldOut()) {
            throw new IllegalArgumentException(
                    "exercise %s is held out for measuring transfer; hand it to Transfer".formatted(exercise.id()));
        }
        Map<Skill, SkillProgress> more = new EnumMap<>(Skill.class);
        more.putAll(skills);
        more.put(exercise.skill(), with(exercise.skill(), attempt.at()).after(attempt));
        return new Progress(more, Optional.of(exercise.skill()));
    }
}
