package tongli.learning.few;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tongli.core.Require;

/**
 * How many texts of each label are learnt from.
 *
 * @param ofEach 1 to {@value #MOST}; empty for all that there are
 */
public record Shots(OptionalInt ofEach) {
    public static final int MOST = 100_000;

    private static final String ALL = "all";

    public Shots {
        ofEach.ifPresent(number -> Require.inRange("shots", number, 1, MOST));
    }

    public static Shots of(int ofEach) {
        return new Shots(OptionalInt.of(ofEach));
    }

    public static Shots all() {
        return new Shots(OptionalInt.empty());
    }

    /** @param code a number or {@code all} @throws IllegalArgumentException if it is neither */
    public static Shots parse(String code) {
        if (code.equals(ALL)) {
            return all();
        }
        try {
            return of(Integer.parseInt(code));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number of texts; give one, or all".formatted(code), e);
        }
    }

    public String code() {
        return ofEach.isPresent() ? Integer.toString(ofEach.getAsInt()) : ALL;
    }

    /** The first of each label, so that what fewer shots take, more take as well. @param byLabel in a drawn order */
    <T> List<T> of(List<List<T>> byLabel) {
        List<T> drawn = new ArrayList<>();
        for (List<T> own : byLabel) {
            drawn.addAll(own.subList(0, Math.min(own.size(), ofEach.orElse(own.size()))));
        }
        return drawn;
    }
}
