package tongli.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, by RFC 9457.
 *
 * @param type a stable name of the kind of problem, such as {@code /problems/blank-text}
 * @param detail what to do
 * @param errors the fields that were wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field and what was wrong with it. */
    public record FieldError(String field, String message) {}

    /** @param kind the last part of the type */
    public static Problem of(HttpStatus status, String kind, String title, String detail) {
        return new Problem("/problems/" + kind, title, status.value(), detail, null, List.of());
    }

    public Problem on(String field) {
        return new Problem(type, title, status, detail, instance, List.of(new FieldError(field, detail)));
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
