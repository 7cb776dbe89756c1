/**
 * Why a text is not read as something else: the smallest change of words that would make it so, found by reading changed texts. Start at
 * {@link tongli.perception.whynot.WhyNotSearch}.
 */
@NullMarked
package tongli.perception.whynot;

import org.jspecify.annotations.NullMarked;
