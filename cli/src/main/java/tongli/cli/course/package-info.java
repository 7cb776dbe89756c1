/** {@code tongli course}: courses to take, to write and to draft. */
@NullMarked
package tongli.cli.course;

import org.jspecify.annotations.NullMarked;
