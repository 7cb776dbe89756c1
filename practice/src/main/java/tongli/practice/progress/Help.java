package tongli.practice.progress;

import tongli.coaching.skill.Feedback;
import tongli.core.Skill;

/**
 * How much a learner is told during one talk; they may always ask for all of it.
 *
 * @param skill by which it goes: the talk's own, or the least mastered of its goals
 * @param retest whether it is that skill's spaced re-test, which is without help
 */
public record Help(Feedback feedback, Skill skill, boolean retest) {}
