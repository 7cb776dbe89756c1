/** The JSON shapes of the public contract, shared by the command line and the server. */
@NullMarked
package tongli.wire;

import org.jspecify.annotations.NullMarked;
