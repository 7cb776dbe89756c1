package tongli.persona.guard;

import java.util.List;
import java.util.regex.Pattern;

/** Ways of speaking, each a pattern; one that the script uses itself is the author's choice and passes. Immutable. */
final class Phrases {

    private final List<Pattern> patterns;

    Phrases(String... patterns) {
        this.patterns = List.of(patterns).stream()
                .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    boolean in(String line, String script) {
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.matcher(line).find() && !pattern.matcher(script).find());
    }
}
