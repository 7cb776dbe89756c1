/** Whether responses do in words what they do without. Start at {@link tongli.camp.check.WordsCheck}. */
@NullMarked
package tongli.camp.check;

import org.jspecify.annotations.NullMarked;
