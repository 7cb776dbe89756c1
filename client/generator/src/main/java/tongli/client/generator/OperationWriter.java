package tongli.client.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes the operations of a tag as a class whose methods make calls, ready to be sent. */
final class OperationWriter {

    private static final String JSON = "application/json";

    private final Schemas schemas;

    OperationWriter(Schemas schemas) {
        this.schemas = schemas;
    }

    /** @param open whether it may be left out */
    private record Parameter(String name, String java, String type, boolean open, String words) {
        String declared() {
            return (open ? "@Nullable " : "") + type + " " + java;
        }
    }

    /** An operation under way: where it goes, what it takes, and how what comes back is read. */
    private record Written(
            String id, String method, String path, JsonNode operation, List<Parameter> parameters, boolean hasBody) {}

    static String type(String tag) {
        return Names.upper(tag) + "Api";
    }

    /** The class of a tag's calls. */
    String write(String tag, String words) {
        StringBuilder body = new StringBuilder("/** %s. Safe for many threads. */\n".formatted(Names.javadoc(words)));
        body.append("public final class ")
                .append(type(tag))
                .append(" {\n\n    private final Transport transport;\n\n    ");
        body.append(type(tag)).append("(Transport transport) {\n        this.transport = transport;\n    }\n");
        schemas.description()
                .get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (operation.at("/tags/0").asString("").equals(tag)) {
                        write(path, method, operation, body);
                    }
                }));
        body.append("}\n");
        return file(body.toString());
    }

    /** What the entry to the client inherits: a method for each tag. */
    static String writeAll(List<String> tags) {
        StringBuilder body = new StringBuilder("""
                /** What can be asked for, by what it is about. */
                abstract class Apis {

                    private final Transport transport;

                    Apis(Transport transport) {
                        this.transport = transport;
                    }
                """);
        for (String tag : tags) {
            body.append("\n    public final %s %s() {\n        return new %s(transport);\n    }\n"
                    .formatted(type(tag), Names.field(tag), type(tag)));
        }
        return file(body.append("}\n").toString());
    }

    private static String file(String body) {
        Set<String> imports = new TreeSet<>();
        Stream.of("Call", "Done", "Pages", "Request", "Transport")
                .filter(name -> body.matches("(?s).*\\b" + name + "\\b.*"))
                .forEach(name -> imports.add("import tongli.client.call." + name + ";\n"));
        if (body.contains("Stream<")) {
            imports.add("import java.util.stream.Stream;\n");
        }
        if (body.contains("Optional<")) {
            imports.add("import java.util.Optional;\n");
        }
        return "// Made from docs/openapi.json by client/generator; not to be edited.\npackage tongli.client;\n\n"
                + String.join("", imports) + RecordWriter.imports(body)
                + (body.contains("Call<") ? "import tongli.client.model.*;\n\n" : "\n") + body;
    }

    private void write(String path, String method, JsonNode operation, StringBuilder body) {
        String id = operation.get("operationId").asString();
        List<String> media = media(operation);
        boolean isEmpty = operation.get("responses").has("204");
        if (media.isEmpty() && !isEmpty) {
            return; // an answer for browsers alone, such as being sent elsewhere
        }
        Written one = new Written(
                id, method, path, operation, parameters(operation, media.size() > 1), operation.has("requestBody"));
        if (media.isEmpty()) {
            method(one, id, "Done", "nothing()", body);
        }
        for (String type : media) {
            JsonNode shape = answer(operation).get(type).get("schema");
            String suffix = type.equals(media.get(0)) ? "" : "As" + form(type);
            if (!type.equals(JSON)) {
                boolean binary = shape.path("format").asString("").equals("binary");
                method(
                        one,
                        id + suffix,
                        binary ? "byte[]" : "String",
                        (binary ? "bytes(" : "text(") + Names.literal(type) + ")",
                        body);
            } else if (isEmpty) {
                String read = schemas.type(shape, true);
                method(one, id + suffix, "Optional<" + read + ">", "perhaps(" + read + ".class)", body);
            } else if (shape.has("items")) {
                String read = schemas.type(shape.get("items"), true);
                method(one, id + suffix, "List<" + read + ">", "list(" + read + ".class)", body);
            } else {
                String read = shape.has("$ref") ? schemas.type(shape, true) : "JsonNode";
                method(one, id + suffix, read, "reads(" + read + ".class)", body);
                pages(one, read, shape, body);
            }
        }
    }

    private void method(Written one, String name, String read, String reader, StringBuilder body) {
        List<Parameter> needed = needed(one.parameters());
        boolean hasOpen = needed.size() < one.parameters().size();
        body.append("\n").append(javadoc(one, one.parameters()));
        if (one.operation().path("deprecated").asBoolean(false)) {
            body.append("    @Deprecated\n");
        }
        body.append("    public Call<%s> %s(%s) {\n".formatted(read, name, declared(one.parameters())));
        body.append("        return Request.%s(transport, %s)".formatted(one.method(), address(one)));
        for (JsonNode parameter : one.operation().path("parameters")) {
            String known = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("query")) {
                one.parameters().stream()
                        .filter(each -> each.name().equals(known))
                        .forEach(each -> body.append(
                                "\n                .query(%s, %s)".formatted(Names.literal(each.name()), each.java())));
            } else if (known.equals("Idempotency-Key")) {
                body.append("\n                .keyed()");
            }
        }
        if (one.hasBody()) {
            body.append("\n                .body(body)");
        }
        body.append("\n                .").append(reader).append(";\n    }\n");
        if (hasOpen) {
            body.append("\n").append(javadoc(one, needed));
            body.append("    public Call<%s> %s(%s) {\n        return %2$s(%s);\n    }\n"
                    .formatted(
                            read,
                            name,
                            declared(needed),
                            one.parameters().stream()
                                    .map(each -> each.open() ? "null" : each.java())
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Where an answer is one page of a list: all of them, one after another. */
    private void pages(Written one, String read, JsonNode shape, StringBuilder body) {
        boolean pages = one.parameters().stream().anyMatch(each -> each.name().equals("after"));
        if (!pages || !shape.has("$ref")) {
            return;
        }
        String schema = shape.get("$ref").asString();
        JsonNode fields =
                schemas.schema(schema.substring(schema.lastIndexOf('/') + 1)).get("properties");
        Optional<String> list = fields.propertyNames().stream()
                .filter(field -> fields.get(field).has("items"))
                .findFirst();
        if (!fields.has("next") || list.isEmpty()) {
            return;
        }
        List<Parameter> needed = needed(one.parameters());
        body.append("\n    /** All that {@code %s} lists; each page is asked for when it is come to. */\n"
                .formatted(one.id()));
        body.append("    public Stream<%s> all%s(%s) {\n"
                .formatted(
                        schemas.type(fields.get(list.get()).get("items"), true),
                        one.id().replaceFirst("^[a-z]+", ""),
                        declared(needed)));
        body.append("        return Pages.all(after -> %s(%s), %s::next, %3$s::%s);\n    }\n"
                .formatted(
                        one.id(),
                        one.parameters().stream()
                                .map(each -> each.name().equals("after") ? "after" : each.open() ? "null" : each.java())
                                .collect(Collectors.joining(", ")),
                        read,
                        Names.field(list.get())));
    }

    private List<Parameter> parameters(JsonNode operation, boolean manyForms) {
        List<Parameter> parameters = new ArrayList<>();
        List<Parameter> open = new ArrayList<>();
        for (JsonNode one : operation.path("parameters")) {
            String in = one.get("in").asString();
            String name = one.get("name").asString();
            boolean needed = one.path("required").asBoolean(false);
            boolean told = in.equals("path") || in.equals("query");
            if (told && !one.path("deprecated").asBoolean(false) && !(manyForms && name.equals("format"))) {
                (needed ? parameters : open)
                        .add(new Parameter(
                                name,
                                Names.field(name),
                                schemas.type(one.get("schema"), !needed),
                                !needed,
                                one.path("description").asString("")));
            }
        }
        JsonNode body = operation.path("requestBody");
        if (!body.isMissingNode()) {
            boolean needed = body.path("required").asBoolean(false);
            (needed ? parameters : open)
                    .add(new Parameter(
                            "body",
                            "body",
                            schemas.type(body.get("content").get(JSON).get("schema"), true),
                            !needed,
                            ""));
        }
        parameters.addAll(open);
        return parameters;
    }

    private static List<Parameter> needed(List<Parameter> parameters) {
        return parameters.stream().filter(one -> !one.open()).toList();
    }

    private static String declared(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::declared).collect(Collectors.joining(", "));
    }

    private static String javadoc(Written one, List<Parameter> parameters) {
        StringBuilder javadoc = new StringBuilder("    /**\n     * ");
        javadoc.append(Names.javadoc(one.operation().path("summary").asString(one.id())));
        String more = Names.javadoc(one.operation().path("description").asString(""));
        if (!more.isEmpty()) {
            javadoc.append(". ").append(more);
        }
        javadoc.append(
                "\n     *\n     * <p>{@code %s %s}\n".formatted(one.method().toUpperCase(Locale.ROOT), one.path()));
        parameters.stream()
                .filter(each -> !each.words().isEmpty())
                .forEach(each ->
                        javadoc.append("     * @param %s %s\n".formatted(each.java(), Names.javadoc(each.words()))));
        return javadoc.append("     */\n").toString();
    }

    /** The path as an expression: what varies in it is written so that it stays one part. */
    private static String address(Written one) {
        StringBuilder address = new StringBuilder();
        for (String part : one.path().split("(?=\\{)|(?<=\\})", -1)) {
            if (!part.isEmpty()) {
                address.append(address.isEmpty() ? "" : " + ");
                address.append(
                        part.startsWith("{")
                                ? "Request.part(" + Names.field(part.substring(1, part.length() - 1)) + ")"
                                : Names.literal(part));
            }
        }
        return address.toString();
    }

    private static JsonNode answer(JsonNode operation) {
        for (String status : List.of("200", "201", "202")) {
            JsonNode content = operation.get("responses").path(status).path("content");
            if (!content.isEmpty()) {
                return content;
            }
        }
        return operation.get("responses").path("204").path("content");
    }

    /** JSON first. */
    private static List<String> media(JsonNode operation) {
        List<String> media = new ArrayList<>(answer(operation).propertyNames());
        if (media.remove(JSON)) {
            media.add(0, JSON);
        }
        return media;
    }

    private static String form(String media) {
        return Names.upper(media.substring(media.indexOf('/') + 1));
    }
}
