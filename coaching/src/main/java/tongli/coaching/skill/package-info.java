/**
 * What a learner can do, skill by skill, and what to practise next: what a reply, a silence or a guess shows of which skill
 * ({@link tongli.coaching.skill.Chances}), an estimate with its uncertainty ({@link tongli.coaching.skill.Ability}), and the
 * choice of the next exercise ({@link tongli.coaching.skill.NextExercise}). Records and pure functions; who keeps them and
 * who tells the time is left to others.
 *
 * <p>The rules and their sources stand in {@code docs/skills.md}. Start at {@link tongli.coaching.skill.Progress}.
 */
@NullMarked
package tongli.coaching.skill;

import org.jspecify.annotations.NullMarked;
