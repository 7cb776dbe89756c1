/** A practice session: turns, guesses, branches and the report, with no framework in it. */
@NullMarked
package tongli.practice;

import org.jspecify.annotations.NullMarked;
