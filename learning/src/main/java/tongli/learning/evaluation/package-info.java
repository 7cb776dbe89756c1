/** Judges models on labelled files, and two models side by side. */
@NullMarked
package tongli.learning.evaluation;

import org.jspecify.annotations.NullMarked;
