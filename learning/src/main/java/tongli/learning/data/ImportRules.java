package tongli.learning.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.core.Blank;

/**
 * How a row of a foreign file becomes a line of a set. What a field holds hangs on its name: {@code text} must show
 * something; {@code emotions} are strengths by label, as {@link LabelText} reads them; {@code emotions.joy} is the strength of
 * one; {@code labels} is a list; {@code valence}, {@code arousal} and {@code dominance} are numbers in [-1, 1]; all else stays
 * as it is. Immutable.
 *
 * @param fields by column, the field that it becomes
 * @param scales by field, the scale that its numbers are on, when that is another
 * @param none the label that means no emotion, such as {@code neutral}
 */
public record ImportRules(Map<String, String> fields, Map<String, Scale> scales, String none) {
    public static final String TEXT = "text";
    public static final String EMOTIONS = "emotions";

    private static final String EMOTION = EMOTIONS + ".";
    private static final String LABELS = "labels";
    private static final Set<String> AFFECT = Set.of("valence", "arousal", "dominance");
    private static final int STRONGEST = AnnotationKeys.STRONG;

    public ImportRules {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        scales = Map.copyOf(scales);
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
     * The line: text as {@code String}, numbers as {@code Double}, emotions as a map of {@code Integer}, labels as a list.
     *
     * @param row by column, what stands there; a column that is missing is left out of the line
     * @throws IllegalArgumentException with every fault of the row, none of its words
     */
    public Map<String, Object> read(Map<String, String> row) {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, Integer> strengths = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        fields.forEach((column, field) -> {
            String value = row.get(column);
            if (value != null) {
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

    private void put(String field, String value, Map<String, Object> line, Map<String, Integer> strengths) {
        if (field.equals(TEXT)) {
            String text = CleanText.of(value).text();
            if (Blank.is(text)) {
                throw new IllegalArgumentException("is blank");
            }
            line.put(field, text);
        } else if (field.equals(EMOTIONS) || field.startsWith(EMOTION)) {
            if (field.equals(EMOTIONS)) {
                LabelText.read(value, none).forEach((label, strength) -> strengths.put(label, whole(strength)));
            } else {
                int strength = strength(field, value);
                if (strength > 0) {
                    strengths.put(field.substring(EMOTION.length()), strength);
                }
            }
            line.put(EMOTIONS, strengths);
        } else if (field.equals(LABELS)) {
            line.put(field, LabelText.names(value));
        } else if (AFFECT.contains(field)) {
            double number = number(value);
            Scale scale = scales.get(field);
            double affect = scale == null ? number : 2 * scale.share(number) - 1;
            if (!(affect >= -1 && affect <= 1)) {
                throw new IllegalArgumentException("must be a number in [-1, 1]; for another scale see --scale");
            }
            line.put(field, affect);
        } else {
            line.put(field, value);
        }
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
