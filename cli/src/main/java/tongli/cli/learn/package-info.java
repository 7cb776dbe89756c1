/** {@code tongli learn}: training and evaluation. */
@NullMarked
package tongli.cli.learn;

import org.jspecify.annotations.NullMarked;
