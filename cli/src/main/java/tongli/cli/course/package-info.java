/** {@code tongli course}: courses to take, to write and to draft, and what they stand on tried on simulated learners. */
@NullMarked
package tongli.cli.course;

import org.jspecify.annotations.NullMarked;
