package tongli.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.server.problem.Problem;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API's description as a judge of answers: an operation answers with a status, a media type and a kind of problem that it names, and with a body that
 * fits the schema.
 * Stricter than the schemas themselves: what they do not name may not be there. Safe for many threads.
 */
final class Description {

    private static final String HERE = "https://tongli.test/api";

    /** An operation and the addresses that are its own. */
    private record Operation(String id, String method, Pattern address, JsonNode responses) {}

    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();
    /** Answers that are a schema with a name; each is looked into once, however many answers it is. */
    private final Map<String, String> same = new HashMap<>();

    Description(JsonNode document) {
        ObjectNode root = TongliJson.mapper().createObjectNode();
        root.put("$id", HERE);
        root.set("$defs", document.at("/components/schemas").deepCopy());
        ObjectNode answers = (ObjectNode) root.get("$defs");
        close(answers);
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    String id = operation.get("operationId").asString();
                    Pattern address = Pattern.compile(path.replaceAll("\\{[a-z]+}", "[^/]+"));
                    operations.add(
                            new Operation(id, method.toUpperCase(Locale.ROOT), address, operation.get("responses")));
                    operation
                            .get("responses")
                            .forEachEntry((status, answer) -> answer.path("content")
                                    .forEachEntry((media, body) -> {
                                        JsonNode schema = body.get("schema");
                                        answers.set(name(id, status, media), schema.deepCopy());
                                        if (schema.has("$ref")) {
                                            String ref = schema.get("$ref").asString();
                                            same.put(name(id, status, media), ref.substring(ref.lastIndexOf('/') + 1));
                                        }
                                    }));
                }));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        Map.of(HERE, TongliJson.line(root).replace("#/components/schemas/", "#/$defs/"))));
    }

    /** As it lies in the documents, which {@link OpenApiIT} holds to be the server's own. */
    private static final class Lying {
        static final Description DOCUMENT = read();

        private static Description read() {
            try {
                return new Description(
                        TongliJson.mapper().readTree(Files.readString(Path.of("..", "docs", "openapi.json"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws AssertionError if an operation answers otherwise than the documents describe it */
    static void check(HttpRequest request, HttpResponse<String> response) {
        if (request.uri().getRawPath().startsWith("/api/")) {
            Lying.DOCUMENT.judge(request, response);
        }
    }

    /** What is no operation may answer as it likes. */
    void judge(HttpRequest request, HttpResponse<String> response) {
        String path = request.uri().getRawPath();
        Optional<Operation> found = operations.stream()
                .filter(one -> one.method().equals(request.method())
                        && one.address().matcher(path).matches())
                .min(Comparator.comparing(one -> one.address().pattern().contains("[")));
        if (found.isEmpty()) {
            return;
        }
        List<String> faults = faults(found.get(), response);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s answered %d, and %s. If it should, renew docs/openapi.json: see OpenApiIT"
                    .formatted(found.get().id(), response.statusCode(), faults));
        }
        RecordedAnswers.add(found.get().id(), response);
    }

    private List<String> faults(Operation operation, HttpResponse<String> response) {
        JsonNode answer = operation.responses().path(String.valueOf(response.statusCode()));
        if (answer.isMissingNode()) {
            return response.statusCode() == 304 && operation.method().equals("GET")
                    ? List.of()
                    : List.of("the description names no such status: " + response.body());
        }
        if (response.body().isEmpty()) {
            return List.of();
        }
        String media = media(response);
        if (answer.path("content").path(media).isMissingNode()) {
            return List.of("the description names no " + media + " there");
        }
        if (!media.endsWith("/json") && !media.endsWith("+json")) { // lines of JSON are a text
            return List.of();
        }
        JsonNode body = TongliJson.mapper().readTree(response.body());
        if (media.equals(Problem.MEDIA_TYPE)) {
            String type = body.path("type").asString("");
            String code = type.substring(type.lastIndexOf('/') + 1);
            if (!answer.at("/content").get(media).path("examples").has(code)) {
                return List.of("the description names no problem " + code + " there");
            }
        }
        return faults(operation.id(), String.valueOf(response.statusCode()), media, body);
    }

    static String media(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
    }

    /** What in a body does not fit the schema of an answer. */
    List<String> faults(String operation, String status, String media, JsonNode body) {
        return schema(name(operation, status, media)).validate(body).stream()
                .map(Error::toString)
                .distinct()
                .toList();
    }

    private synchronized Schema schema(String name) {
        return schemas.computeIfAbsent(
                same.getOrDefault(name, name), one -> registry.getSchema(SchemaLocation.of(HERE + "#/$defs/" + one)));
    }

    private static String name(String operation, String status, String media) {
        return operation + "-" + status + "-" + media.replaceAll("[^a-z]", "-");
    }

    /** What a schema does not name may not be there. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && object.path("type").isString()) {
            if (!object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(Description::close);
    }
}
