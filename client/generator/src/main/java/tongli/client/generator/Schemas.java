package tongli.client.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The description's schemas, and the Java types that stand for them. {@code SessionJson} is {@code Session} unless another schema is called so. Sets of
 * codes are enums: the same set is the same enum, called by its field ({@code language}), or by whose field it is where that alone says too little.
 */
final class Schemas {

    /** Fields whose names say too little alone. */
    private static final Set<String> VAGUE = Set.of(
            "after",
            "arm",
            "before",
            "bid",
            "by",
            "check",
            "code",
            "decision",
            "format",
            "from",
            "how",
            "id",
            "kind",
            "level",
            "mode",
            "needed",
            "of",
            "offer",
            "outcome",
            "reason",
            "refused",
            "rule",
            "state",
            "status",
            "time",
            "to",
            "turning",
            "when",
            "why",
            "action");

    /** What codes are called that the rule would call badly, by one of the fields that hold them. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("AskedScale.after", "ScaleState"),
            Map.entry("AuditEntry.action", "AuditAction"),
            Map.entry("CohortTrial.outcome", "TrialOutcome"),
            Map.entry("Guess.emotion", "BasicEmotion"),
            Map.entry("NewConsents.decision", "ConsentAnswer"),
            Map.entry("PersonaTurn.behaviour", "PersonaBehaviour"),
            Map.entry("Purpose.purpose", "ConsentPurpose"),
            Map.entry("Session.language", "Language"),
            Map.entry("SimulatedLearner.learner", "StockLearner"),
            Map.entry("Span.code", "MitiBehaviour"),
            Map.entry("TextToRead.language", "LanguageOrAuto"),
            Map.entry("TrialPart.arm", "TrialArm"),
            Map.entry("TrialResult.primary_analysis", "PrimaryAnalysis"));

    private static final String HERE = "#/components/schemas/";
    private static final String SUFFIX = "Json";

    /** Where a set of codes stands: a schema or an operation, and its field or parameter. */
    record Use(String owner, String field) {}

    private final JsonNode description;
    private final Map<String, String> types = new TreeMap<>();
    private final Map<List<String>, String> codes = new LinkedHashMap<>();
    private final Map<List<String>, List<Use>> uses = new LinkedHashMap<>();
    private final Set<String> sent = new TreeSet<>();

    Schemas(JsonNode description) {
        this.description = description;
        Collection<String> names = all().propertyNames();
        for (String name : names) {
            String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            types.put(name, names.contains(bare) || Names.isJavas(bare) ? name : bare);
        }
        for (String name : names) {
            all().get(name).path("properties").forEachEntry((field, shape) -> note(new Use(type(name), field), shape));
        }
        for (JsonNode operation : operations()) {
            String id = Names.upper(operation.get("operationId").asString());
            for (JsonNode one : operation.path("parameters")) {
                note(new Use(id, one.get("name").asString()), one.get("schema"));
            }
            markSent(operation.path("requestBody"));
        }
        nameCodes();
    }

    private JsonNode all() {
        return description.at("/components/schemas");
    }

    Set<String> names() {
        return types.keySet();
    }

    JsonNode schema(String name) {
        return all().get(name);
    }

    private List<JsonNode> operations() {
        return description
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .sorted(Comparator.comparing(
                        operation -> operation.get("operationId").asString()))
                .toList();
    }

    JsonNode description() {
        return description;
    }

    /** Whether it is sent, not answered: what is left out of it is then not written. */
    boolean isSent(String name) {
        return sent.contains(name);
    }

    Map<List<String>, String> codes() {
        return codes;
    }

    List<Use> usesOf(List<String> set) {
        return uses.getOrDefault(set, List.of());
    }

    /** @throws IllegalArgumentException if the description has no such schema */
    String type(String name) {
        String type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the description refers to " + HERE + name + ", which it has not");
        }
        return type;
    }

    /** The Java type of a shape; boxed where it may not be there or is an element. */
    String type(JsonNode shape, boolean boxed) {
        if (shape.has("$ref")) {
            return type(shape.get("$ref").asString().substring(HERE.length()));
        }
        if (shape.has("oneOf")) {
            return type(shape.get("oneOf").get(0), boxed);
        }
        if (shape.has("enum")) {
            return Objects.requireNonNull(codes.get(set(shape)), "codes are named before types are asked for");
        }
        String format = shape.path("format").asString("");
        return switch (kind(shape)) {
            case "string" ->
                switch (format) {
                    case "uuid" -> "UUID";
                    case "binary" -> "byte[]";
                    default -> "String";
                };
            case "integer" -> format.equals("int64") ? boxed ? "Long" : "long" : boxed ? "Integer" : "int";
            case "number" -> boxed ? "Double" : "double";
            case "boolean" -> boxed ? "Boolean" : "boolean";
            case "array" -> "List<" + element(shape.get("items")) + ">";
            case "object" ->
                shape.has("additionalProperties")
                        ? "Map<String, " + element(shape.get("additionalProperties")) + ">"
                        : "JsonNode";
            default -> "JsonNode";
        };
    }

    private String element(JsonNode shape) {
        return (mayBeNull(shape) ? "@Nullable " : "") + type(shape, true);
    }

    static boolean mayBeNull(JsonNode shape) {
        return shape.has("oneOf")
                || shape.path("type")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals("null"));
    }

    /** The type that is not null; empty where any is. */
    static String kind(JsonNode shape) {
        JsonNode type = shape.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(one -> !one.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    private static List<String> set(JsonNode shape) {
        return shape.get("enum")
                .valueStream()
                .filter(code -> !code.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private void note(Use use, JsonNode shape) {
        if (shape.has("enum")) {
            uses.computeIfAbsent(set(shape), codes -> new ArrayList<>()).add(use);
        } else if (shape.has("items")) {
            note(use, shape.get("items"));
        } else if (shape.has("additionalProperties")) {
            note(use, shape.get("additionalProperties"));
        }
    }

    private void markSent(JsonNode shape) {
        for (JsonNode part : shape) {
            markSent(part);
        }
        if (shape.has("$ref")) {
            String name = shape.get("$ref").asString().substring(HERE.length());
            if (sent.add(name)) {
                markSent(schema(name));
            }
        }
    }

    /** What is used most is named first, and so by its field alone. */
    private void nameCodes() {
        Set<String> taken = new HashSet<>(types.values());
        Set<String> named = Set.copyOf(NAMED.values());
        List<List<String>> sets = uses.keySet().stream()
                .sorted(Comparator.comparing((List<String> set) -> -usesOf(set).size())
                        .thenComparing(set -> String.join(" ", set)))
                .toList();
        for (List<String> set : sets) {
            String name = candidates(usesOf(set)).stream()
                    .filter(one -> !Names.isJavas(one) && !taken.contains(one))
                    .filter(one -> !named.contains(one) || isNamed(usesOf(set), one))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no name is left for the codes " + set));
            taken.add(name);
            codes.put(set, name);
        }
    }

    private static boolean isNamed(List<Use> uses, String name) {
        return uses.stream().anyMatch(use -> name.equals(NAMED.get(use.owner() + "." + use.field())));
    }

    private static List<String> candidates(List<Use> uses) {
        Map<String, Long> fields =
                uses.stream().collect(Collectors.groupingBy(Use::field, TreeMap::new, Collectors.counting()));
        List<String> byUse = fields.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> candidates = new ArrayList<>();
        uses.stream()
                .map(use -> NAMED.get(use.owner() + "." + use.field()))
                .filter(Objects::nonNull)
                .forEach(candidates::add);
        byUse.stream().filter(field -> !VAGUE.contains(field)).map(Schemas::one).forEach(candidates::add);
        uses.stream()
                .sorted(Comparator.comparing((Use use) -> use.owner().length()).thenComparing(Use::owner))
                .map(use -> use.owner() + one(use.field()))
                .forEach(candidates::add);
        return candidates;
    }

    /** {@code scopes} as {@code Scope}. */
    private static String one(String field) {
        String upper = Names.upper(field);
        boolean many = upper.endsWith("s") && !upper.toLowerCase(Locale.ROOT).endsWith("ss") && !upper.endsWith("us");
        return many ? upper.substring(0, upper.length() - 1) : upper;
    }
}
