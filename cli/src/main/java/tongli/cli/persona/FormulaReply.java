package tongli.cli.persona;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.core.Language;

/**
 * Words that could follow anything, or, as a near miss, nearly the same words of somebody in particular; {@code checks/pairs/README.md} says
 * how they came to be.
 */
record FormulaReply(String id, String language, String text, boolean near) {

    /** Whom a near miss is about. */
    private record About(String id, String scenario) {}

    static List<FormulaReply> read(Language language) {
        return CheckLines.read("pairs/formula-" + language.code(), FormulaReply.class);
    }

    /** The scenario that each near miss is about, by its id. */
    static Map<String, String> scenarios() {
        return CheckLines.read("pairs/near", About.class).stream()
                .collect(Collectors.toMap(About::id, About::scenario));
    }
}
