package tongli.learning.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.core.Blank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a row of a foreign file becomes a line of a set. What a field holds hangs on its name: {@code text} must show
 * something; {@code emotions} are strengths by label, as {@link LabelText} reads them; {@code emotions.joy} is the strength of
 * one; {@code labels} is a list; {@code valence}, {@code arousal} and {@code dominance} are numbers in [-1, 1]; all else stays
 * as it is. Where lines name files, the path must be there, and the text need not. Immutable.
 *
 * @param fields by column, the field that it becomes
 * @param scales by field, the scale that its numbers are on, when that is another
 * @param none the label that means no emotion, such as {@code neutral}
 * @param labels what labels are called in the set, by what they are called in the row; others keep their names
 * @param content the field that every line must have: {@code text}, or the one that names a file
 */
public record ImportRules(
        Map<String, String> fields,
        Map<String, Scale> scales,
        String none,
        Map<String, String> labels,
        String content) {
    public static final String TEXT = "text";
    public static final String EMOTIONS = "emotions";

    private static final String EMOTION = EMOTIONS + ".";
    private static final String LABELS = "labels";
    private static final String LABEL = "label";
    private static final Set<String> AFFECT = Set.of("valence", "arousal", "dominance");
    private static final int STRONGEST = AnnotationKeys.STRONG;

    public ImportRules {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        scales = Map.copyOf(scales);
        labels = Map.copyOf(labels);
        Map<String, String> columns = new HashMap<>();
        fields.forEach((column, field) -> {
            @Nullable String before = columns.putIfAbsent(field, column);
            if (before != null && !field.equals(EMOTIONS)) {
                throw new IllegalArgumentException(
                        "\"%s\" and \"%s\" both become \"%s\"".formatted(before, column, field));
            }
        });
        if (!columns.containsKey(content)) {
            throw new IllegalArgumentException("no column becomes \"%s\"".formatted(content));
        }
        for (String scaled : scales.keySet()) {
            if (!AFFECT.contains(scaled) && !scaled.startsWith(EMOTION)) {
                throw new IllegalArgumentException(
                        "only valence, arousal, dominance and emotions.NAME have a scale, not \"%s\""
                                .formatted(scaled));
            }
            if (!fields.containsValue(scaled)) {
                throw new IllegalArgumentException("\"%s\" has a scale, but no column becomes it".formatted(scaled));
            }
        }
    }

    /** Numbers from {@code low} to {@code high}, which are brought to the set's own. */
    public record Scale(double low, double high) {
        public Scale {
            if (!Double.isFinite(low) || !Double.isFinite(high) || low == high) {
                throw new IllegalArgumentException("a scale needs two different numbers");
            }
        }

        /** Where on the scale, from 0 to 1. */
        double share(double value) {
            double share = (value - low) / (high - low);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("must be a number from %s to %s".formatted(low, high));
            }
            return share;
        }
    }

    /**
     * The line: text as {@code String}, affect as {@code Double}, emotions as a map of {@code Integer}, labels as a list, and
     * what has no rule as it stands in the row.
     *
     * @param row by column, what stands there; a column that is missing, or null where its field has a rule, is left out of
     *     the line, but not the content
     * @throws IllegalArgumentException with every fault of the row, none of its words
     */
    public Map<String, Object> read(ObjectNode row) {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, Integer> strengths = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        fields.forEach((column, field) -> {
            @Nullable JsonNode value = row.get(column);
            boolean missing = value == null || value.isNull();
            if (missing && field.equals(content)) {
                faults.add("\"%s\" is missing".formatted(column));
            } else if (value != null && !(missing && isRuled(field))) {
                try {
                    put(field, value, line, strengths);
                } catch (IllegalArgumentException wrong) {
                    faults.add("\"%s\" %s".formatted(column, wrong.getMessage()));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return line;
    }

    private boolean isRuled(String field) {
        return field.equals(TEXT)
                || field.equals(EMOTIONS)
                || field.startsWith(EMOTION)
                || field.equals(LABELS)
                || AFFECT.contains(field);
    }

    private void put(String field, JsonNode value, Map<String, Object> line, Map<String, Integer> strengths) {
        if (field.equals(TEXT) || field.equals(content)) {
            String text = field.equals(TEXT) ? CleanText.of(plain(value)).text() : plain(value);
            if (!Blank.is(text)) {
                line.put(field, text);
            } else if (field.equals(content)) {
                throw new IllegalArgumentException("is blank");
            }
        } else if (field.equals(EMOTIONS) || field.startsWith(EMOTION)) {
            if (field.equals(EMOTIONS)) {
                LabelText.read(LabelText.renamed(value, labels), none)
                        .forEach((label, strength) -> add(strengths, label, whole(strength)));
            } else {
                String label = field.substring(EMOTION.length());
                add(strengths, labels.getOrDefault(label, label), strength(field, plain(value)));
            }
            line.put(EMOTIONS, strengths);
        } else if (field.equals(LABELS)) {
            line.put(field, LabelText.names(LabelText.renamed(value, labels)));
        } else if (field.equals(LABEL) && !labels.isEmpty()) {
            line.put(field, LabelText.renamed(value, labels));
        } else if (AFFECT.contains(field)) {
            double number = number(plain(value));
            Scale scale = scales.get(field);
            double affect = scale == null ? number : 2 * scale.share(number) - 1;
            if (!(affect >= -1 && affect <= 1)) {
                throw new IllegalArgumentException("must be a number in [-1, 1]; for another scale see --scale");
            }
            line.put(field, affect);
        } else {
            line.put(field, value.isString() ? value.stringValue() : value);
        }
    }

    private static void add(Map<String, Integer> strengths, String label, int strength) {
        if (strength > 0 && strengths.put(label, strength) != null) {
            throw new IllegalArgumentException("has the label \"%s\", which another column has too".formatted(label));
        }
    }

    private static String plain(JsonNode value) {
        if (value.isContainer()) {
            throw new IllegalArgumentException("must be no list and no object");
        }
        return value.asString("");
    }

    private int strength(String field, String value) {
        double number = value.isBlank() ? 0 : number(value);
        Scale scale = scales.get(field);
        return scale != null ? (int) Math.round(STRONGEST * scale.share(number)) : number == 0 ? 0 : whole(number);
    }

    private static int whole(double strength) {
        if (strength != Math.rint(strength) || strength < 1 || strength > STRONGEST) {
            throw new IllegalArgumentException(
                    "must have strengths from 1 (faint) to 3 (strong); see --scale for others");
        }
        return (int) strength;
    }

    private static double number(String value) {
        try {
            double number = Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for numbers that are not finite
        }
        throw new IllegalArgumentException("must be a number");
    }
}
