/**
 * The reading task: to tell what somebody feels, what would help most just then, and what they will feel after the next reply. Start at
 * {@link tongli.camp.reading.ReadingTask}; what is asked and how it is scored: {@code docs/camp.md}.
 */
@NullMarked
package tongli.camp.reading;

import org.jspecify.annotations.NullMarked;
