/**
 * What Tongli itself says and shows: {@code speak} and {@code express}.
 *
 * <p>Start at {@link tongli.cli.express.SpeakCommand}; what is said how is {@link tongli.expression}'s.
 */
@NullMarked
package tongli.cli.express;

import org.jspecify.annotations.NullMarked;
