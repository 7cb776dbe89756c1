package tongli.client.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes a schema as a record. What is sent can also be made of what is needed, with the rest added one by one. */
final class RecordWriter {

    static final String PACKAGE = """
            /**
             * What the API takes and answers, a record for each schema of {@code docs/openapi.json}; made from it, and not to be edited. A field that may not
             * be there is null; a list or map that is not there is empty. What this client does not know yet is passed over. As text a record is its name,
             * and its id if it has one: what it holds may be secret, and text comes into logs.
             */
            @NullMarked
            package tongli.client.model;

            import org.jspecify.annotations.NullMarked;
            """;

    private static final Map<String, String> IMPORTS = Map.of(
            "List<", "java.util.List",
            "Map<", "java.util.Map",
            "UUID", "java.util.UUID",
            "JsonNode", "tools.jackson.databind.JsonNode",
            "@Nullable", "org.jspecify.annotations.Nullable",
            "@JsonProperty", "com.fasterxml.jackson.annotation.JsonProperty",
            "@JsonInclude", "com.fasterxml.jackson.annotation.JsonInclude",
            "Collections.", "java.util.Collections");

    private final Schemas schemas;

    RecordWriter(Schemas schemas) {
        this.schemas = schemas;
    }

    private record Field(String json, String java, String type, boolean needed, boolean nullable, String words) {

        /** Null stands for what is not there. */
        boolean isOpen() {
            return nullable || !needed;
        }

        boolean isList() {
            return type.startsWith("List<");
        }

        boolean isMap() {
            return type.startsWith("Map<");
        }
    }

    String write(String schema) {
        String name = schemas.type(schema);
        boolean sent = schemas.isSent(schema);
        List<Field> fields = fields(schemas.schema(schema), sent);
        StringBuilder body = new StringBuilder();
        body.append(javadoc(name, fields, sent));
        if (sent) {
            body.append("@JsonInclude(JsonInclude.Include.NON_NULL)\n");
        }
        body.append("public record ").append(name).append("(");
        body.append(fields.stream().map(field -> component(field, sent)).collect(Collectors.joining(",", "", "")));
        body.append(") {\n");
        body.append(constructor(name, fields, sent));
        if (sent) {
            body.append(made(name, fields));
        }
        body.append(asText(name, fields));
        body.append("}\n");
        return "// Made from docs/openapi.json by client/generator; not to be edited.\npackage tongli.client.model;\n\n"
                + imports(body.toString()) + body;
    }

    private List<Field> fields(JsonNode schema, boolean sent) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(one -> required.add(one.asString()));
        List<Field> fields = new ArrayList<>();
        schema.path("properties").forEachEntry((json, shape) -> {
            boolean needed = required.contains(json);
            boolean nullable = Schemas.mayBeNull(shape);
            fields.add(new Field(
                    json,
                    Names.field(json),
                    schemas.type(shape, nullable || !needed),
                    needed,
                    nullable,
                    shape.path("description").asString("")));
        });
        return fields;
    }

    private static String javadoc(String name, List<Field> fields, boolean sent) {
        StringBuilder javadoc = new StringBuilder("/**\n * ");
        javadoc.append("{@code ")
                .append(name)
                .append(sent ? "} as it is sent." : "} as it is answered.")
                .append("\n");
        List<Field> told =
                fields.stream().filter(field -> !field.words().isEmpty()).toList();
        if (!told.isEmpty()) {
            javadoc.append(" *\n");
        }
        told.forEach(field -> javadoc.append(" * @param ")
                .append(field.java())
                .append(' ')
                .append(Names.javadoc(field.words()))
                .append("\n"));
        return javadoc.append(" */\n").toString();
    }

    private static String component(Field field, boolean sent) {
        boolean empty = !sent && !field.nullable() && (field.isList() || field.isMap());
        return "\n        "
                + (field.json().equals(field.java()) ? "" : "@JsonProperty(" + Names.literal(field.json()) + ") ")
                + (field.isOpen() && !empty ? "@Nullable " : "")
                + field.type() + " " + field.java();
    }

    private static String constructor(String name, List<Field> fields, boolean sent) {
        String copies = fields.stream()
                .filter(field -> field.isList() || field.isMap())
                .map(field -> copy(field, sent))
                .collect(Collectors.joining());
        return copies.isEmpty() ? "" : "\n    public " + name + " {\n" + copies + "    }\n";
    }

    private static String copy(Field field, boolean sent) {
        String copy = field.isMap()
                ? "Collections.unmodifiableMap(" + field.java() + ")"
                : "Collections.unmodifiableList(" + field.java() + ")";
        if (sent && !field.isOpen()) {
            return "        %s = %s;\n".formatted(field.java(), copy);
        }
        String none = sent || field.nullable() ? "null" : field.isMap() ? "Map.of()" : "List.of()";
        return "        %1$s = %1$s == null ? %2$s : %3$s;\n".formatted(field.java(), none, copy);
    }

    /** A way to make one of what is needed, and one to add each of the rest. */
    private static String made(String name, List<Field> fields) {
        StringBuilder made = new StringBuilder();
        List<Field> needed = fields.stream().filter(field -> !field.isOpen()).toList();
        made.append("\n    /** With what is needed alone. */\n    public static ")
                .append(name)
                .append(" of(")
                .append(needed.stream()
                        .map(field -> field.type() + " " + field.java())
                        .collect(Collectors.joining(", ")))
                .append(") {\n        return new ")
                .append(name)
                .append("(")
                .append(fields.stream()
                        .map(field -> field.isOpen() ? "null" : field.java())
                        .collect(Collectors.joining(", ")))
                .append(");\n    }\n");
        for (Field field : fields) {
            if (field.isOpen()) {
                made.append("\n    public %1$s with%2$s(%3$s %4$s) {\n        return new %1$s(%5$s);\n    }\n"
                        .formatted(
                                name,
                                Names.upper(field.json()),
                                field.type(),
                                field.java(),
                                fields.stream().map(Field::java).collect(Collectors.joining(", "))));
            }
        }
        return made.toString();
    }

    /** Passwords, tokens and people's words stand in these records, and a record may come into a log. */
    private static String asText(String name, List<Field> fields) {
        boolean hasId = fields.stream()
                .anyMatch(field -> field.java().equals("id") && field.type().equals("UUID"));
        return """

                    /** Without what it holds, which may be secret, or somebody's words. */
                    @Override
                    public String toString() {
                        return "%s[%s…]";
                    }
                """.formatted(name, hasId ? "id=\" + id + \", " : "");
    }

    static String imports(String body) {
        Set<String> imports = new TreeSet<>();
        IMPORTS.forEach((sign, type) -> {
            if (body.contains(sign)) {
                imports.add("import " + type + ";\n");
            }
        });
        return imports.isEmpty() ? "" : String.join("", imports) + "\n";
    }
}
