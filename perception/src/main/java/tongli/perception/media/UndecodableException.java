package tongli.perception.media;

import java.io.IOException;

/** A file is not what it should be, or is damaged; the message goes on after "the file" and says what to do. */
public final class UndecodableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UndecodableException(String message) {
        super(message);
    }

    public UndecodableException(String message, Throwable cause) {
        super(message, cause);
    }
}
