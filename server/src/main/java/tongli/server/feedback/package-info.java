/**
 * Corrections on a server: whose words may be kept, read and handed on, by what they allow now. Start at
 * {@link tongli.server.feedback.FeedbackDesk}.
 */
@NullMarked
package tongli.server.feedback;

import org.jspecify.annotations.NullMarked;
