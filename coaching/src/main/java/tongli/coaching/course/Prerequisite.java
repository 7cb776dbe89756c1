package tongli.coaching.course;

import tongli.core.Require;
import tongli.core.Skill;

/** What should come before a course. It is told, and locks nothing. */
public sealed interface Prerequisite {

    /** Another course, done. */
    record CourseDone(String course) implements Prerequisite {}

    /** @param mastery at least, in [0, 1] */
    record SkillMastered(Skill skill, double mastery) implements Prerequisite {
        public SkillMastered {
            Require.inRange("mastery", mastery, 0, 1);
        }
    }
}
