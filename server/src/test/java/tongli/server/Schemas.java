package tongli.server;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as the API's description uses: types, required fields, codes, null, and no field unknown. */
record Schemas(JsonNode api) {

    List<String> faults(JsonNode value, String schema) {
        List<String> faults = new ArrayList<>();
        check("", value, api.at("/components/schemas/" + schema), faults);
        return faults;
    }

    private void check(String path, JsonNode value, JsonNode schema, List<String> faults) {
        if (schema.has("$ref")) {
            check(path, value, api.at(schema.get("$ref").asString().substring(1)), faults);
        } else if (schema.has("oneOf")) {
            if (!value.isNull()) {
                check(path, value, schema.get("oneOf").get(0), faults);
            }
        } else if (!hasType(value, schema.path("type"))) {
            faults.add(path + " is no " + schema.path("type"));
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(code -> code.equals(value))) {
            faults.add(path + " is none of " + schema.get("enum"));
        } else if (value.isObject()) {
            object(path, value, schema, faults);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(path + "[" + i + "]", value.get(i), schema.get("items"), faults);
            }
        }
    }

    private void object(String path, JsonNode value, JsonNode schema, List<String> faults) {
        schema.path("required").forEach(field -> {
            if (!value.has(field.asString())) {
                faults.add(path + "." + field.asString() + " is missing");
            }
        });
        for (String field : value.propertyNames()) {
            JsonNode shape = schema.path("properties").path(field);
            JsonNode known = shape.isMissingNode() ? schema.path("additionalProperties") : shape;
            if (known.isMissingNode()) {
                faults.add(path + "." + field + " is not described");
            } else {
                check(path + "." + field, value.get(field), known, faults);
            }
        }
    }

    private static boolean hasType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> hasType(value, one));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
