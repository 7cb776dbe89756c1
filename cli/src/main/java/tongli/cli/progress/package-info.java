/** How far a learner has come, told in the terminal. Start at {@link tongli.cli.progress.ProgressCommand}. */
@NullMarked
package tongli.cli.progress;

import org.jspecify.annotations.NullMarked;
