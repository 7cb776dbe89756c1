package tongli.server.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tongli.server.problem.BodyTooLargeException;
import tongli.server.problem.Problem;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON object into a record, and nothing else: no field that the record lacks, none twice, none of another
 * type, no null, nothing after the object. What is wrong is said of all fields together. Safe for many threads.
 */
public final class StrictJson {

    /** Some programs begin a text with it. */
    private static final String MARK = "\uFEFF";

    /** The deepest request is an object in a list in an object. */
    static final int DEEPEST = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * @throws ProblemException if it is no JSON object, or does not fit {@code type}
     * @throws IOException if {@code in} cannot be read
     */
    public static <T extends Record> T read(InputStream in, Class<T> type) throws IOException {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return read(json.startsWith(MARK) ? json.substring(MARK.length()) : json, type);
        } catch (BodyTooLargeException tooLarge) {
            throw new ProblemException(Problems.tooLarge(tooLarge.limitBytes()));
        } catch (CharacterCodingException otherwise) {
            throw malformed("The body is not in UTF-8; send it so.");
        }
    }

    /** @throws ProblemException if it is no JSON object, or does not fit {@code type} */
    public static <T extends Record> T read(String json, Class<T> type) {
        try {
            return fit(MAPPER.readTree(json), type);
        } catch (JacksonException broken) {
            throw malformed(why(broken));
        }
    }

    private static <T extends Record> T fit(JsonNode body, Class<T> type) {
        if (!body.isObject()) {
            throw malformed(
                    body.isMissingNode()
                            ? "The body is empty; send a JSON object."
                            : "The body must be one JSON object, in curly brackets.");
        }
        List<FieldError> faults = RecordCheck.faults(body, type);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return MAPPER.treeToValue(body, type);
    }

    /** Never the parser's own message, which quotes what was sent. */
    private static Problem why(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemKind.MALFORMED_JSON,
                    "The body is nested deeper than %d levels, or has a number of more than 1,000 digits. No field here needs that."
                            .formatted(DEEPEST));
        }
        Optional<String> twice = duplicate(broken);
        if (twice.isPresent()) {
            return Problem.of(
                            ProblemKind.MALFORMED_JSON,
                            "The field \"%s\" comes more than once; send it once.".formatted(twice.get()))
                    .on(twice.get());
        }
        if (broken instanceof StreamReadException) {
            return Problem.of(
                    ProblemKind.MALFORMED_JSON,
                    "The body stops being JSON%s. Check quotes, commas, brackets and that it is UTF-8."
                            .formatted(where(broken.getLocation())));
        }
        return Problem.of(
                ProblemKind.MALFORMED_JSON, "Something follows the JSON object; send one object and nothing after it.");
    }

    private static Optional<String> duplicate(JacksonException broken) {
        boolean twice = broken instanceof StreamReadException
                && String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate Object property");
        return twice && broken.processor() instanceof JsonParser parser
                ? Optional.of(Problems.showable(
                        String.valueOf(parser.streamReadContext().currentName())))
                : Optional.empty();
    }

    private static String where(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static ProblemException malformed(String detail) {
        return malformed(Problem.of(ProblemKind.MALFORMED_JSON, detail));
    }

    private static ProblemException malformed(Problem problem) {
        return new ProblemException(problem);
    }
}
