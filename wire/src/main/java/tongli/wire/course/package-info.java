/** Courses as the contract has them: what a learner sees of one before answering, and what their answers came to. */
@NullMarked
package tongli.wire.course;

import org.jspecify.annotations.NullMarked;
