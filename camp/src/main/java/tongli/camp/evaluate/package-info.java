/** How policies do among people: talks played, and figures with intervals. Start at {@link tongli.camp.evaluate.Evaluation}. */
@NullMarked
package tongli.camp.evaluate;

import org.jspecify.annotations.NullMarked;
