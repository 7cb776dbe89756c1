package tongli.learning.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tongli.core.Require;

/**
 * What a person who labels may type: the number of a label, its name, or a beginning that no other label has; with strengths
 * a colon and a number after it, {@code 1:3}; several parted by spaces or commas; {@code 0} for none of them. Immutable.
 *
 * @param several whether a text may have several labels, or none
 * @param graded whether each label has a strength
 */
public record AnnotationKeys(List<String> labels, boolean several, boolean graded) {
    public static final int FAINT = 1;
    public static final int CLEAR = 2;
    public static final int STRONG = 3;

    /** What is typed for going back, passing over, ending and help; no label may be called so. */
    public static final Set<String> COMMANDS = Set.of("b", "s", "q", "?");

    private static final Pattern PARTED = Pattern.compile("[\\s,，、]+");
    private static final Pattern WORD = Pattern.compile("([^:]+)(?::(\\d{1,3}))?");

    /** @throws IllegalArgumentException if labels repeat, are blank, or could not be typed */
    public AnnotationKeys {
        labels = Require.notEmpty("labels", labels);
        for (String label : labels) {
            Require.notBlank("a label", label);
            if (COMMANDS.contains(label.toLowerCase(Locale.ROOT)) || label.matches("\\d+|.*[\\s,:].*")) {
                throw new IllegalArgumentException(
                        "a label cannot be a number, one of %s, or have a space, comma or colon: \"%s\""
                                .formatted(String.join(" ", List.copyOf(new TreeSet<>(COMMANDS))), label));
            }
        }
        if (Set.copyOf(labels.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList())
                        .size()
                < labels.size()) {
            throw new IllegalArgumentException("a label stands twice in the list");
        }
    }

    /**
     * The labels that were typed, in that order, with their strengths, {@value #CLEAR} if none was said.
     *
     * @throws IllegalArgumentException if that cannot be understood; the message says why
     */
    public Map<String, Integer> read(String typed) {
        List<String> words =
                PARTED.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no label was typed; ? shows them");
        }
        Map<String, Integer> read = new LinkedHashMap<>();
        if (words.equals(List.of("0"))) {
            if (!several) {
                throw new IllegalArgumentException(
                        "0 is for sets where a text may have no label; choose one, or s to pass");
            }
            return read;
        }
        for (String word : words) {
            Matcher matcher = WORD.matcher(word);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("\"%s\" is no label; ? shows them".formatted(word));
            }
            if (read.put(label(matcher.group(1)), strength(matcher.group(2))) != null) {
                throw new IllegalArgumentException("a label was given twice");
            }
        }
        if (read.size() > 1 && !several) {
            throw new IllegalArgumentException("only one label a text here");
        }
        return read;
    }

    private String label(String word) {
        if (word.matches("\\d{1,3}")) {
            int number = Integer.parseInt(word);
            if (number < 1 || number > labels.size()) {
                throw new IllegalArgumentException("the labels are 1 to %d".formatted(labels.size()));
            }
            return labels.get(number - 1);
        }
        List<String> fit = new ArrayList<>();
        for (String label : labels) {
            if (label.equalsIgnoreCase(word)) {
                return label;
            }
            if (label.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
                fit.add(label);
            }
        }
        if (fit.size() != 1) {
            throw new IllegalArgumentException(
                    fit.isEmpty()
                            ? "\"%s\" is no label; ? shows them".formatted(word)
                            : "\"%s\" may be %s".formatted(word, String.join(" or ", fit)));
        }
        return fit.get(0);
    }

    /** Null where none was said. */
    private int strength(@Nullable String said) {
        if (said == null) {
            return CLEAR;
        }
        int strength = Integer.parseInt(said);
        if (!graded || strength < FAINT || strength > STRONG) {
            throw new IllegalArgumentException(
                    graded ? "a strength is 1 (faint), 2 (clear) or 3 (strong)" : "no strengths are asked for here");
        }
        return strength;
    }
}
