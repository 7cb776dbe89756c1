/** How well the assessor agrees with people's labels. Evaluation only: nothing here changes a model. */
@NullMarked
package tongli.learning.coaching;

import org.jspecify.annotations.NullMarked;
