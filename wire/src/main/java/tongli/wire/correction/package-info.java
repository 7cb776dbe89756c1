/** The JSON of corrections and their reviews, for the server and the terminal. */
@NullMarked
package tongli.wire.correction;

import org.jspecify.annotations.NullMarked;
