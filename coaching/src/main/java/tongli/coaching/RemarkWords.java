package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;

/** The sentences of feedback, from {@code remarks-{zh,en}.txt}. Immutable. */
final class RemarkWords {

    private static final Map<Language, RemarkWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new RemarkWords(language));
        }
    }

    private final Language language;
    private final Map<String, List<String>> byCode = new LinkedHashMap<>();

    private RemarkWords(Language language) {
        this.language = language;
        for (String line : CoachingResources.lines("remarks-" + language.code() + ".txt")) {
            String[] cells = line.split("\\|", 2);
            byCode.computeIfAbsent(cells[0].strip(), key -> new ArrayList<>()).add(cells[1].strip());
        }
    }

    static RemarkWords of(Language language) {
        RemarkWords words = ALL.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no remarks for " + language.code());
        }
        return words;
    }

    /**
     * The sentence for {@code code}, the same one for the same words.
     *
     * @param quote what the learner wrote
     * @param detail what the other said; where there is none, a variant without it is taken or the quote stands in
     */
    String say(String code, String quote, String detail) {
        List<String> variants = byCode.getOrDefault(code, List.of());
        if (variants.isEmpty()) {
            throw new IllegalStateException("remarks-%s.txt has no line for %s".formatted(language.code(), code));
        }
        List<String> usable = detail.isEmpty()
                ? variants.stream().filter(line -> !line.contains("{d}")).toList()
                : variants;
        if (usable.isEmpty()) {
            usable = variants;
        }
        String line = usable.get((quote.length() + detail.length()) % usable.size());
        String other = detail.isEmpty() ? (language == Language.ZH ? "刚说的那句" : "what they said") : detail;
        return line.replace("{q}", TheirWords.clip(language, quote)).replace("{d}", other);
    }
}
