package tongli.perception.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list beside this class. */
final class NameList {

    private NameList() {}

    /** What stands there between blanks. */
    static Set<String> words(String file) {
        return Stream.of(text(file).strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** What stands there between bars. */
    static List<String> phrases(String file) {
        return List.of(text(file).strip().split("\\|"));
    }

    /** Its signs one by one. */
    static String signs(String file) {
        return text(file).replaceAll("\\s", "");
    }

    /** One of them, the longest first. */
    static String oneOf(Set<String> words) {
        return words.stream()
                .sorted((one, other) -> one.length() == other.length()
                        ? one.compareTo(other)
                        : Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String text(String file) {
        try (InputStream stream = NameList.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the list " + file + " is missing from the perception jar; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
