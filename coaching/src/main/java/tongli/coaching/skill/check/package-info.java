/**
 * Whether estimates of skill are any good: simulated learners, whose true skill is known, practise a course, and the
 * estimates are held against the truth. Start at {@link tongli.coaching.skill.check.CourseSimulation}.
 */
@NullMarked
package tongli.coaching.skill.check;

import org.jspecify.annotations.NullMarked;
