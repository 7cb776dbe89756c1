package tongli.practice.correction;

import tongli.core.Coded;

/** What of Tongli's is put right. */
public enum CorrectionKind implements Coded {
    /** What is felt in a text. */
    READING,
    /** How well a reply meets what was said. */
    SCORE,
    /** How a reply would be worded better. */
    WORDING;

    /** Whether a reviewer's answer to this kind is one of these. */
    boolean isReviewedBy(Answer answer) {
        return switch (this) {
            case READING -> answer instanceof Answer.Felt;
            case SCORE -> answer instanceof Answer.Scored;
            case WORDING -> answer instanceof Answer.Approved;
        };
    }

    /** Whether a correction of this kind, or what the model says, is one of these. */
    boolean isPutRightBy(Answer answer) {
        return this == WORDING ? answer instanceof Answer.Worded : isReviewedBy(answer);
    }
}
