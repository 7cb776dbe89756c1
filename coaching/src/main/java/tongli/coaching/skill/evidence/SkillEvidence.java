package tongli.coaching.skill.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Chances;
import tongli.coaching.skill.Tally;
import tongli.core.Require;
import tongli.core.Skill;

/**
 * What one exercise has shown of which skill so far. It holds no words. Immutable.
 *
 * @param source what it comes from: {@code session/ID}, {@code enrolment/ID/UNIT/N} or {@code showing/ID}; the same for all that one exercise shows
 * @param exercise the same whenever that exercise is done again
 * @param persona whom it was done with
 * @param difficulty in logits, in [-6, 6]
 * @param aim the skill that it is for above all, where it is for one
 * @param again whether the learner had been told before what to do better in it
 * @param stored whether it may be kept beyond the program
 * @param at of the latest chance
 * @param shown how often each skill could be shown, and was
 */
public record SkillEvidence(
        String source,
        ExerciseKind kind,
        String exercise,
        String persona,
        double difficulty,
        Optional<Skill> aim,
        boolean again,
        boolean stored,
        Instant at,
        Map<Skill, Tally> shown) {

    private static final String SESSION = "session/";
    private static final String ENROLMENT = "enrolment/";
    private static final String SHOWING = "showing/";

    public SkillEvidence {
        Require.notBlank("source", source);
        Require.notBlank("exercise", exercise);
        Require.notBlank("persona", persona);
        Require.inRange("difficulty", difficulty, -6, 6);
        Map<Skill, Tally> copy = new EnumMap<>(Skill.class);
        copy.putAll(shown);
        shown = Collections.unmodifiableMap(copy);
    }

    /** The source of what a talk or a drill shows. */
    public static String ofSession(UUID session) {
        return SESSION + session;
    }

    /** What the sources of all that an enrolment shows begin with. */
    public static String ofEnrolment(UUID enrolment) {
        return ENROLMENT + enrolment + "/";
    }

    /** The source of what a round of showings shows. */
    public static String ofShowings(UUID round) {
        return SHOWING + round;
    }

    /** The same exercise with more chances. */
    public SkillEvidence plus(List<Chance> chances, Instant when) {
        Map<Skill, Tally> more = new EnumMap<>(Skill.class);
        more.putAll(shown);
        Chances.tally(chances).forEach((skill, tally) -> more.merge(skill, tally, Tally::and));
        return new SkillEvidence(source, kind, exercise, persona, difficulty, aim, again, stored, when, more);
    }
}
