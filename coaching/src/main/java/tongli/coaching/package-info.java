/** Assesses replies, explains the assessment, and suggests what to practise next. */
@NullMarked
package tongli.coaching;

import org.jspecify.annotations.NullMarked;
