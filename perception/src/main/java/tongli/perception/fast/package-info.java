/**
 * A small model without an encoder: vectors of words and runs of letters, and heads. Start at
 * {@link tongli.perception.fast.NgramModel}.
 *
 * <p>How it is made is left to {@code learning}, and when its answers are good enough to {@code perception.emotion}.
 */
@NullMarked
package tongli.perception.fast;

import org.jspecify.annotations.NullMarked;
