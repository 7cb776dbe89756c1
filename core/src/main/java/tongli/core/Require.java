package tongli.core;

import java.util.List;

/** Checks for constructors: each returns the value it was given, or says what was wrong with it. */
public final class Require {

    private Require() {}

    /** @throws IllegalArgumentException if {@code value} is outside [low, high] or NaN */
    public static double inRange(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("%s is %s, which is outside [%s, %s]".formatted(name, value, low, high));
        }
        return value;
    }

    /** @throws IllegalArgumentException if {@code text} shows nothing, by the rule of {@link Blank} */
    public static String notBlank(String name, String text) {
        if (Blank.is(text)) {
            throw new IllegalArgumentException(name + " is blank; give it some text");
        }
        return text;
    }

    /** An immutable copy. @throws IllegalArgumentException if {@code list} is empty */
    public static <T> List<T> notEmpty(String name, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; give it at least one entry");
        }
        return List.copyOf(list);
    }
}
