package tongli.perception.privacy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern, and what its find must be besides. The find is group {@code it} where there is one. */
record Shape(PersonalKind kind, Pattern pattern, boolean grouped, Predicate<String> is) {

    static Shape of(PersonalKind kind, String pattern) {
        return of(kind, pattern, found -> true);
    }

    static Shape of(PersonalKind kind, String pattern, Predicate<String> is) {
        return new Shape(kind, Pattern.compile(pattern), pattern.contains("(?<it>"), is);
    }

    void find(String text, List<PersonalSpan> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = grouped ? matcher.start("it") : matcher.start();
            int end = grouped ? matcher.end("it") : matcher.end();
            if (is.test(text.substring(start, end))) {
                found.add(new PersonalSpan(kind, start, end));
            }
        }
    }
}
