/** {@code tongli course}: what courses stand on, tried on simulated learners. */
@NullMarked
package tongli.cli.course;

import org.jspecify.annotations.NullMarked;
