package tongli.coaching;

import tongli.core.Assessment;

/** Says how a reply meets what was said, why, and how it could be worded. Implementations are safe for many threads. */
public interface Assessor {
    Assessment assess(AssessmentRequest request);
}
