/** Runs of training that can be broken off and gone on with, and the files that they leave. Start at {@link tongli.camp.run.TrainingRun}. */
@NullMarked
package tongli.camp.run;

import org.jspecify.annotations.NullMarked;
