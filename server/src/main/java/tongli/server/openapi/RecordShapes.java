package tongli.server.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says in a schema what its record says: a field is always there unless null leaves it out ({@link JsonInclude}), and is
 * never null unless it is {@link Nullable}. Types generated from the document are then as strict as the code.
 */
final class RecordShapes {

    private final Map<String, Class<?>> records = new TreeMap<>();

    /** Takes up the records that a type is made of. @throws IllegalStateException if two would share a schema */
    void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Class<?> before = records.put(record.getSimpleName(), record);
            if (before != null && before != record) {
                throw new IllegalStateException(
                        "%s and %s would share one schema; rename one".formatted(before.getName(), record.getName()));
            }
            if (before == null) {
                for (RecordComponent component : record.getRecordComponents()) {
                    add(component.getGenericType());
                }
            }
        }
    }

    /** Marks what is required and what may be null; a schema of no record stays as it is. */
    void mark(String name, Schema<?> schema) {
        Class<?> record = records.get(name);
        if (record == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String field = nameOf(component);
            Schema<?> shape = (Schema<?>) schema.getProperties().get(field);
            if (shape == null) {
                throw new IllegalStateException(name + " has no schema of its field " + field);
            }
            AnnotatedType type = component.getAnnotatedType();
            boolean nullable = type.isAnnotationPresent(Nullable.class);
            Optional<JsonInclude.Include> leftOut = leftOut(record, component);
            if (leftOut.isEmpty()) {
                required.add(field);
                if (nullable) {
                    schema.addProperty(field, orNull(shape));
                }
            } else if (!nullable && !(leftOut.get() == JsonInclude.Include.NON_EMPTY && canBeEmpty(component))) {
                required.add(field);
            }
            if (type instanceof AnnotatedParameterizedType generic && shape.getItems() != null) {
                AnnotatedType element = generic.getAnnotatedActualTypeArguments()[0];
                if (element.isAnnotationPresent(Nullable.class)) {
                    shape.setItems(orNull(shape.getItems()));
                }
            }
        }
        schema.setRequired(required);
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** What is left out of the JSON; empty where nothing is. */
    private static Optional<JsonInclude.Include> leftOut(Class<?> record, RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude whole = record.getAnnotation(JsonInclude.class);
        JsonInclude rule = include == null ? whole : include;
        return Optional.ofNullable(rule)
                .map(JsonInclude::value)
                .filter(value -> value == JsonInclude.Include.NON_NULL || value == JsonInclude.Include.NON_EMPTY);
    }

    private static boolean canBeEmpty(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    @SuppressWarnings("unchecked") // null is of every type
    private static Schema<?> orNull(Schema<?> shape) {
        if (shape.get$ref() == null) {
            Set<String> types = new LinkedHashSet<>(shape.getTypes());
            types.add("null");
            shape.setTypes(types);
            if (shape.getEnum() != null) {
                List<@Nullable Object> codes = new ArrayList<>(shape.getEnum());
                codes.add(null); // one of the set then
                ((Schema<@Nullable Object>) shape).setEnum(codes);
            }
            return shape;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.setTypes(Set.of("null"));
        Schema<?> either = new JsonSchema();
        either.setDescription(shape.getDescription());
        either.addOneOfItem(new JsonSchema().$ref(shape.get$ref()));
        either.addOneOfItem(nothing);
        return either;
    }
}
