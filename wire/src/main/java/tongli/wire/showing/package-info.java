/** The JSON of rounds of showings. Start at {@link tongli.wire.showing.RoundJson}. */
@NullMarked
package tongli.wire.showing;

import org.jspecify.annotations.NullMarked;
