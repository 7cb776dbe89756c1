package tongli.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;

/**
 * What went wrong, by RFC 9457.
 *
 * @param type a stable name of the kind of problem and the address of its page, such as {@code /problems/blank-text}
 * @param detail what to do
 * @param instance the address that was asked
 * @param errors the fields that were wrong
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,

        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field and what was wrong with it. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, Language.EN, detail);
    }

    /** In the language of whoever asked, for a kind whose detail is in the words of every language. */
    public static Problem in(Language language, ProblemKind kind, Object... parts) {
        return of(kind, language, ProblemWords.bundled().detail(language, kind, parts));
    }

    private static Problem of(ProblemKind kind, Language language, String detail) {
        return new Problem(
                kind.type(),
                ProblemWords.bundled().title(language, kind),
                kind.status().value(),
                detail,
                null,
                List.of());
    }

    /** With the remedy that the page of this kind names. */
    public static Problem of(ProblemKind kind) {
        return of(kind, ProblemWords.bundled().remedy(Language.EN, kind));
    }

    public Problem on(String field) {
        return withErrors(List.of(new FieldError(field, detail)));
    }

    public Problem withErrors(List<FieldError> faults) {
        return new Problem(type, title, status, detail, instance, faults);
    }

    /** With the status of an answer that has been begun, which this kind of problem covers too. */
    public Problem withStatus(int other) {
        return new Problem(type, title, other, detail, instance, errors);
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
