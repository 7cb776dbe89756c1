package tongli.perception.voice.speech;

import java.io.IOException;

/** Nothing here can write down what is said; the message says why, and what to do – at the least, to type it. */
public final class RecogniserUnavailable extends IOException {
    private static final long serialVersionUID = 1L;

    public RecogniserUnavailable(String message) {
        super(message);
    }

    public RecogniserUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
