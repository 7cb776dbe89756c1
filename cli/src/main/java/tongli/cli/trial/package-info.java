/** Randomised trials: {@code trial new}, {@code assign}, {@code register}, {@code analyse} and {@code simulate}. */
@NullMarked
package tongli.cli.trial;

import org.jspecify.annotations.NullMarked;
