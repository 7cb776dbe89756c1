/** {@code tongli analyze}: readings of one kind of input each. */
@NullMarked
package tongli.cli.analyze;

import org.jspecify.annotations.NullMarked;
