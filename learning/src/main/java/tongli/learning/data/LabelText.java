package tongli.learning.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Labels as people write them in one field: parted by commas, bars or semicolons, each perhaps with its strength right after
 * it or after a colon: {@code joy}, {@code joy2,fear1}, {@code joy:2|fear:1}; in JSON also as a list, whose entries are not
 * parted, or as an object of strengths. Stateless. No message has words of the field but labels.
 */
public final class LabelText {
    private static final Pattern PARTED = Pattern.compile("[,|;，；]");
    private static final Pattern LABEL = Pattern.compile("(.*?[^\\d:.])(?:\\s*:\\s*(\\d+(?:\\.\\d+)?)|(\\d))?");

    private LabelText() {}

    /** The labels of a field without strengths, in the order in which they stand; an empty field has none. */
    public static List<String> names(String field) {
        return PARTED.splitAsStream(field)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /**
     * As {@link #names(String)}; of an object those whose strength is above 0.
     *
     * @throws IllegalArgumentException if it cannot be read so
     */
    public static List<String> names(JsonNode value) {
        if (value.isObject()) {
            return List.copyOf(read(value, "").keySet());
        }
        return value.isArray()
                ? value.valueStream()
                        .map(LabelText::entry)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : names(value.asString(""));
    }

    /**
     * The field with its labels renamed, strengths left; one that is not among {@code names} keeps its own.
     *
     * @param names what a label is called from now on, by what it was called
     */
    public static JsonNode renamed(JsonNode value, Map<String, String> names) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (names.isEmpty() || value.isNull()) {
            return value;
        }
        if (value.isObject()) {
            ObjectNode renamed = nodes.objectNode();
            value.properties().forEach(one -> {
                if (renamed.replace(renamed(one.getKey(), names), one.getValue()) != null) {
                    throw new IllegalArgumentException("has two labels that become one");
                }
            });
            return renamed;
        }
        if (value.isArray()) {
            ArrayNode renamed = nodes.arrayNode();
            value.forEach(one -> renamed.add(renamed(entry(one), names)));
            return renamed;
        }
        return nodes.stringNode(names(value.asString("")).stream()
                .map(one -> renamed(one, names))
                .collect(Collectors.joining(",")));
    }

    /** A label, perhaps with its strength right after it or after a colon. */
    private static String renamed(String written, Map<String, String> names) {
        Matcher matcher = LABEL.matcher(written);
        if (names.containsKey(written) || !matcher.matches()) {
            return names.getOrDefault(written, written);
        }
        String label = matcher.group(1);
        return names.getOrDefault(label.strip(), label) + written.substring(label.length());
    }

    /**
     * Strengths by label, 1 where none is said, in the order in which they stand; an empty field has none.
     *
     * @param none the label that means "none of them", such as {@code neutral}; may not stand beside others
     * @throws IllegalArgumentException if it cannot be read so
     */
    public static Map<String, Double> read(String field, String none) {
        Reading reading = new Reading(none);
        names(field).forEach(reading::add);
        return reading.whole();
    }

    /** As {@link #read(String, String)}; an object has numbers, or true, by label, and nulls count as 0. */
    public static Map<String, Double> read(JsonNode value, String none) {
        if (!value.isContainer()) {
            return read(value.asString(""), none);
        }
        Reading reading = new Reading(none);
        if (value.isObject()) {
            value.properties().forEach(one -> reading.add(one.getKey(), strength(one.getValue())));
        } else {
            value.valueStream()
                    .map(LabelText::entry)
                    .filter(one -> !one.isEmpty())
                    .forEach(reading::add);
        }
        return reading.whole();
    }

    private static String entry(JsonNode one) {
        if (one.isContainer()) {
            throw new IllegalArgumentException("must have labels in its list, no lists or objects");
        }
        return one.asString("").strip();
    }

    private static double strength(JsonNode value) {
        if (value.isNull() || value.isBoolean()) {
            return value.asBoolean(false) ? 1 : 0;
        }
        try {
            double strength = value.isContainer() ? -1 : Double.parseDouble(value.asString(""));
            if (strength >= 0 && Double.isFinite(strength)) {
                return strength;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for numbers that are no strengths
        }
        throw new IllegalArgumentException("must have strengths that are numbers from 0 up");
    }

    /** What was read so far. */
    private static final class Reading {
        private final String none;
        private final Map<String, Double> labels = new LinkedHashMap<>();
        private boolean saidNone;

        Reading(String none) {
            this.none = none;
        }

        void add(String written) {
            Matcher matcher = LABEL.matcher(written);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("must have labels like joy2,fear1 or joy:2|fear:1");
            }
            String strength = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            add(matcher.group(1).strip(), strength == null ? 1 : Double.parseDouble(strength));
        }

        void add(String label, double strength) {
            if (label.equals(none)) {
                saidNone |= strength > 0;
            } else if (strength > 0 && labels.put(label, strength) != null) {
                throw new IllegalArgumentException("has the label \"%s\" twice".formatted(label));
            }
        }

        Map<String, Double> whole() {
            if (saidNone && !labels.isEmpty()) {
                throw new IllegalArgumentException("has \"%s\" beside other labels".formatted(none));
            }
            return labels;
        }
    }
}
