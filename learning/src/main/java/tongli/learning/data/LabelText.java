package tongli.learning.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels as people write them in one field: parted by commas, bars or semicolons, each perhaps with its strength right after
 * it or after a colon: {@code joy}, {@code joy2,fear1}, {@code joy:2|fear:1}. Stateless.
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
     * Strengths by label, 1 where none is said, in the order in which they stand; an empty field has none.
     *
     * @param none the label that means "none of them", such as {@code neutral}; may not stand beside others
     * @throws IllegalArgumentException if it cannot be read so; the message has no words of the field
     */
    public static Map<String, Double> read(String field, String none) {
        Map<String, Double> labels = new LinkedHashMap<>();
        boolean saidNone = false;
        for (String part : PARTED.split(field)) {
            String one = part.strip();
            if (one.isEmpty()) {
                continue;
            }
            Matcher matcher = LABEL.matcher(one);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("labels must be like joy2,fear1 or joy:2|fear:1");
            }
            String strength = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            double value = strength == null ? 1 : Double.parseDouble(strength);
            String label = matcher.group(1).strip();
            if (label.equals(none)) {
                saidNone = true;
            } else if (value > 0 && labels.put(label, value) != null) {
                throw new IllegalArgumentException("the label \"%s\" stands twice".formatted(label));
            }
        }
        if (saidNone && !labels.isEmpty()) {
            throw new IllegalArgumentException("\"%s\" stands beside other labels".formatted(none));
        }
        return labels;
    }
}
