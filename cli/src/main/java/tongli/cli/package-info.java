/** The tongli command: every use of the parts from a terminal. */
@NullMarked
package tongli.cli;

import org.jspecify.annotations.NullMarked;
