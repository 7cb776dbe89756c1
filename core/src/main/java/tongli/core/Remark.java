package tongli.core;

/**
 * Something noticed in a reply, and what to say of it to the learner.
 *
 * @param code a {@link Misstep} or a {@link Strength}
 * @param span where in the reply
 * @param message one sentence, in the learner's language, on the reply and never on the learner
 */
public record Remark<C extends Coded>(C code, Span span, String message) {}
