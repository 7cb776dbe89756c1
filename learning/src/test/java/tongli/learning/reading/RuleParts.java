package tongli.learning.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tongli.core.Language;

/** The alternatives that the reply reader's rules are made of, each by itself. */
final class RuleParts {
    private RuleParts() {}

    static List<Pattern> of(Language language) throws IOException {
        String name = "/tongli/understanding/moves-" + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(RuleParts.class.getResourceAsStream(name))) {
            Map<String, String> names = new LinkedHashMap<>();
            List<Pattern> parts = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("@")) {
                    int sign = line.indexOf('=');
                    names.put(
                            line.substring(1, sign).strip(),
                            expand(line.substring(sign + 1).strip(), names));
                } else if (line.startsWith("  ") && !line.strip().startsWith("!")) {
                    alternatives(line.strip()).forEach(part -> parts.add(Pattern.compile(expand(part, names))));
                }
            }
            return parts;
        }
    }

    private static String expand(String pattern, Map<String, String> names) {
        String expanded = pattern;
        for (Map.Entry<String, String> name : names.entrySet()) {
            expanded = expanded.replace("{" + name.getKey() + "}", "(?:" + name.getValue() + ")");
        }
        return expanded;
    }

    /** Splits at the bars that stand in no group and no class. */
    private static List<String> alternatives(String pattern) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean inClass = false;
        int from = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == '|' && depth == 0) {
                parts.add(pattern.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(pattern.substring(from));
        return parts;
    }
}
