package tongli.server.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.Problems;
import tools.jackson.databind.JsonNode;

/**
 * Compares a JSON object with the record that it should become: texts, numbers, truth values, lists of such or of records,
 * and objects with such by names that are anybody's. A component that is {@link Nullable} may be left out; null is no value.
 */
final class RecordCheck {

    private final List<FieldError> faults = new ArrayList<>();

    private RecordCheck() {}

    /** Everything that does not fit, in the order of the record; empty if all does. */
    static List<FieldError> faults(JsonNode object, Class<?> record) {
        RecordCheck check = new RecordCheck();
        check.record("", object, record);
        return check.faults;
    }

    private void record(String path, JsonNode object, Class<?> record) {
        Map<String, RecordComponent> known = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            known.put(named == null ? component.getName() : named.value(), component);
        }
        known.forEach((name, component) -> {
            JsonNode value = object.get(name);
            if (value != null) {
                value(path + name, value, component.getGenericType());
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                fault(path + name, "is missing; it must be " + kind(component.getGenericType()) + ".");
            }
        });
        for (String name : object.propertyNames()) {
            if (!known.containsKey(name)) {
                fault(
                        path + Problems.showable(name),
                        "is not known here; known are %s.".formatted(String.join(", ", known.keySet())));
            }
        }
    }

    private void value(String path, JsonNode value, Type type) {
        boolean fits;
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            fits = value.isObject();
            if (fits) {
                value.forEachEntry((name, one) ->
                        value(path + "." + Problems.showable(name), one, map.getActualTypeArguments()[1]));
            }
        } else if (type instanceof ParameterizedType list) {
            fits = value.isArray();
            for (int i = 0; fits && i < value.size(); i++) {
                value("%s[%d].".formatted(path, i), value.get(i), list.getActualTypeArguments()[0]);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            fits = value.isObject();
            if (fits) {
                record(path.endsWith(".") ? path : path + ".", value, record);
            }
        } else {
            fits = fits(value, type);
        }
        if (!fits) {
            String name = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
            fault(name, "%s; it must be %s.".formatted(wrong(value, type), kind(type)));
        }
    }

    private static String wrong(JsonNode value, Type type) {
        if (value.isNull()) {
            return "is null";
        }
        return value.isIntegralNumber() && isNumber(type)
                ? "is out of range, too far from 0"
                : "has another kind of value";
    }

    private static boolean fits(JsonNode value, Type type) {
        if (type == String.class) {
            return value.isString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.isBoolean();
        }
        if (isFraction(type)) {
            return value.isNumber() && Double.isFinite(value.doubleValue());
        }
        return value.isIntegralNumber() && (isLong(type) ? value.canConvertToLong() : value.canConvertToInt());
    }

    private static boolean isNumber(Type type) {
        return isLong(type) || type == int.class || type == Integer.class;
    }

    private static boolean isFraction(Type type) {
        return type == double.class || type == Double.class;
    }

    private static boolean isLong(Type type) {
        return type == long.class || type == Long.class;
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return "an object, each entry " + kind(map.getActualTypeArguments()[1]);
        }
        if (type instanceof ParameterizedType list) {
            return "a list, each entry " + kind(list.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return "an object with "
                    + String.join(
                            " and ",
                            Arrays.stream(record.getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (isFraction(type)) {
            return "a number, without quotes";
        }
        return "a whole number, without quotes or point";
    }

    private void fault(String field, String what) {
        faults.add(new FieldError(field, "The field \"%s\" %s".formatted(field, what)));
    }
}
