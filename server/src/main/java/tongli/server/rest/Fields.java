package tongli.server.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;

/** Reads the fields of requests, or says what is wrong with them. */
final class Fields {

    private static final String AUTO = "auto";

    private Fields() {}

    /** A text by the rule of {@link PlainText} that is not blank and not too long. */
    static String text(String field, String typed, int limit) {
        String text = PlainText.of(typed);
        if (Blank.is(text)) {
            throw new ProblemException(
                    Problem.of(ProblemKind.BLANK_TEXT, "The field \"%s\" is blank. Write something.".formatted(field))
                            .on(field));
        }
        int characters = PlainText.characters(text);
        if (characters > limit) {
            throw new ProblemException(Problem.of(
                            ProblemKind.TEXT_TOO_LONG,
                            "The field \"%s\" has %,d characters; at most %,d are read at once. Shorten or split it."
                                    .formatted(field, characters, limit))
                    .on(field));
        }
        return text;
    }

    /** One of an enum's codes; the answer to a wrong one lists them. */
    static <E extends Enum<E> & Coded> E code(Class<E> type, String field, String value) {
        return code(type, field, value, List.of());
    }

    /** @param more what stands for none of the codes, to be listed with them */
    private static <E extends Enum<E> & Coded> E code(Class<E> type, String field, String value, List<String> more) {
        return Coded.find(type, value)
                .orElseThrow(() -> Problems.invalid(
                        field,
                        "The field \"%s\" must be one of %s."
                                .formatted(
                                        field,
                                        Stream.concat(
                                                        more.stream(),
                                                        Arrays.stream(type.getEnumConstants())
                                                                .map(Coded::code))
                                                .toList())));
    }

    /** A session's id; what is none is nobody's. */
    static UUID session(String field, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(Problem.of(
                            ProblemKind.UNKNOWN_SESSION,
                            "The field \"%s\" must be a session's id, a UUID as GET /api/v1/sessions lists them."
                                    .formatted(field))
                    .on(field));
        }
    }

    /** The language to answer in: the one asked for, else the first that the browser or program would accept, else English. */
    static Language answered(@Nullable String asked, @Nullable String accepted) {
        return language(asked).orElseGet(() -> accepted == null ? Language.EN : firstOf(accepted));
    }

    private static Language firstOf(String accepted) {
        try {
            String tag = Locale.lookupTag(
                    Locale.LanguageRange.parse(accepted),
                    Arrays.stream(Language.values()).map(Coded::code).toList());
            return tag == null ? Language.EN : Coded.find(Language.class, tag).orElse(Language.EN);
        } catch (IllegalArgumentException notALanguage) {
            return Language.EN;
        }
    }

    /** Empty when it is to be detected. */
    static Optional<Language> language(@Nullable String value) {
        return value == null || value.equals(AUTO)
                ? Optional.empty()
                : Optional.of(code(Language.class, "language", value, List.of(AUTO)));
    }
}
