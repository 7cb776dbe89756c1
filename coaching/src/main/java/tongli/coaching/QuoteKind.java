package tongli.coaching;

import tongli.core.Coded;

/** What a frame of {@code quotes-{zh,en}.txt} does with a piece of theirs. */
enum QuoteKind implements Coded {
    /** Any line that weighs. */
    PLAIN,
    SADNESS,
    ANGER,
    FEAR,
    JOY,
    /** They speak hard of themselves: neither agree nor argue. */
    SELF_BLAME,
    /** A fix came first, and can wait. */
    ADVICE,
    /** The talk had moved to the learner. */
    BACK,
    /** Too much was asked: one question, and what was heard. */
    ASKING,
    /** A joke, or a small thing. */
    LIGHT,
    /** The door is left open. */
    GUARDED,
    /** A customer: it is noted, and one step that can be kept. */
    SERVICE
}
