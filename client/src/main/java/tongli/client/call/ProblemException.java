package tongli.client.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the server refused, by RFC 9457. Judge by {@link #code}; codes are added, never renamed. The words say what to do.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A field that was wrong, and what about it. */
    public record FieldError(String field, String message) {}

    private final int status;
    private final String type;
    private final String title;
    private final String remedy;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;

    ProblemException(
            int status,
            String type,
            String title,
            String remedy,
            List<FieldError> errors,
            Optional<Duration> retryAfter) {
        super("%d %s: %s".formatted(status, type, remedy.isEmpty() ? title : remedy));
        this.status = status;
        this.type = type;
        this.title = title;
        this.remedy = remedy;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type, such as {@code unknown-session}; empty if something between answered in the server's place. */
    public String code() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The problem's type, which is the address of a page about it; empty as {@link #code} is. */
    public String type() {
        return type;
    }

    /** What kind of problem it is, for people. */
    public String title() {
        return title;
    }

    /** What was wrong here and what to do, for people. */
    public String remedy() {
        return remedy;
    }

    /** The fields that were wrong. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The first of the fields that were wrong. */
    public Optional<String> field() {
        return errors.stream().map(FieldError::field).findFirst();
    }

    /** After how long to ask again; empty where the server does not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
