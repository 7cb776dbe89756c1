package tongli.persona.speech;

import tongli.persona.guard.Refusal;

/** There is no line, and why. */
public final class NoLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final Refusal reason;

    public NoLineException(Refusal reason) {
        super("no line: " + reason.code());
        this.reason = reason;
    }

    public NoLineException(Refusal reason, Throwable cause) {
        super("no line: " + reason.code(), cause);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
