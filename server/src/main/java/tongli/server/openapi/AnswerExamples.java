package tongli.server.openapi;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tongli.wire.TongliJson;

/**
 * An answer to each operation that brings one, by its id, status and media type. They are answers of a test server, shortened, in {@code answers.json}; a
 * test has each fit its schema, and names the operation that has none.
 */
final class AnswerExamples {

    private static final Map<?, ?> EXAMPLES = read();

    private AnswerExamples() {}

    static void add(Operation operation) {
        operation.getResponses().forEach((status, answer) -> {
            if (answer.getContent() != null) {
                answer.getContent().forEach((media, body) -> {
                    Object example = EXAMPLES.get("%s %s %s".formatted(operation.getOperationId(), status, media));
                    if (example != null) {
                        body.setExample(example);
                    }
                });
            }
        });
    }

    private static Map<?, ?> read() {
        try (InputStream in = AnswerExamples.class.getResourceAsStream("answers.json")) {
            if (in == null) {
                throw new IllegalStateException("answers.json is not on the class path; rebuild Tongli");
            }
            return TongliJson.mapper().readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read answers.json", e);
        }
    }
}
