package tongli.server.rest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.Problems;

/** Reads the fields of requests, or says what is wrong with them. */
final class Fields {

    private Fields() {}

    static String required(String field, @Nullable String value) {
        if (value == null) {
            throw Problems.invalid(field, "The field \"" + field + "\" is missing; give it a value.");
        }
        return value;
    }

    /** A text that is there, not blank, and not too long. */
    static String text(String field, @Nullable String value, int limit) {
        String text = required(field, value);
        if (text.isBlank()) {
            throw new ProblemException(Problem.of(
                            HttpStatus.BAD_REQUEST, "blank-text", "Blank text", "The text is blank. Write something.")
                    .on(field));
        }
        if (text.length() > limit) {
            throw new ProblemException(Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "text-too-long",
                            "Text too long",
                            "The text has %,d characters; at most %,d are read at once. Split it."
                                    .formatted(text.length(), limit))
                    .on(field));
        }
        return text;
    }

    /** One of an enum's codes; the answer to a wrong one lists them. */
    static <E extends Enum<E> & Coded> E code(Class<E> type, String field, @Nullable String value) {
        return Coded.find(type, required(field, value))
                .orElseThrow(() -> Problems.invalid(
                        field,
                        "The field \"%s\" must be one of %s."
                                .formatted(
                                        field,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Coded::code)
                                                .toList())));
    }

    /** Empty when it is to be detected. */
    static Optional<Language> language(@Nullable String value) {
        return value == null || value.equals("auto")
                ? Optional.empty()
                : Optional.of(code(Language.class, "language", value));
    }
}
