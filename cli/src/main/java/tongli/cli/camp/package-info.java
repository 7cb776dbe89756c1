/** {@code tongli camp}: training, measuring and listening to policies. */
@NullMarked
package tongli.cli.camp;

import org.jspecify.annotations.NullMarked;
