package tongli.learning.distil;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tongli.core.Language;

/**
 * Texts nobody wrote, near those of a set, for the encoder to answer: one with a run of words left out, or clauses of two joined. So
 * the small model sees what each part of a text adds.
 *
 * <p>Source: Tang et al., arXiv 1903.12136, section 3.3 (texts made for distilling).
 */
final class Variants {
    private static final Pattern CLAUSE = Pattern.compile("(?<=[,;:.!?，。！？；：、…\\n])(?![,;:.!?，。！？；：、…\\n])");

    private final List<String> texts;
    private final Language language;
    private final Random random;

    /** @param texts whose clauses are joined */
    Variants(List<String> texts, Language language, Random random) {
        this.texts = texts;
        this.language = language;
        this.random = random;
    }

    String of(String text) {
        if (random.nextBoolean()) {
            return thinned(text);
        }
        String other = texts.get(random.nextInt(texts.size()));
        String first = clauses(text);
        return first + (language == Language.ZH || first.isEmpty() ? "" : " ") + clauses(other);
    }

    /** Without a run of a fifth to a half of the words (English) or characters. */
    private String thinned(String text) {
        List<String> units = language == Language.ZH
                ? text.codePoints().mapToObj(Character::toString).toList()
                : List.of(text.split("(?<=\\s)"));
        int left = (int) Math.round(units.size() * (0.2 + 0.3 * random.nextDouble()));
        int from = random.nextInt(units.size() - left + 1);
        List<String> rest = new ArrayList<>(units.subList(0, from));
        rest.addAll(units.subList(from + left, units.size()));
        return String.join("", rest);
    }

    /** A run of the text's clauses. */
    private String clauses(String text) {
        String[] clauses = CLAUSE.split(text);
        int from = random.nextInt(clauses.length);
        int to = from + 1 + random.nextInt(clauses.length - from);
        return String.join("", List.of(clauses).subList(from, to)).strip();
    }
}
