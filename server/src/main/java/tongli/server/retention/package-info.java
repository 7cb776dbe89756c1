/**
 * Deletes what has been kept for as long as the jurisdiction's profile says. Start at
 * {@link tongli.server.retention.Retention}.
 */
@NullMarked
package tongli.server.retention;

import org.jspecify.annotations.NullMarked;
