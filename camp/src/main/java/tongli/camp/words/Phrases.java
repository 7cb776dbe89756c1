package tongli.camp.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.camp.talk.Depth;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Strategy;

/** The authored words of {@code phrases-{zh,en}.txt}, by strategy and depth. Immutable. */
final class Phrases {
    private static final Pattern LINE = Pattern.compile("([a-z_]+) ([a-z]+) \\| (\\S.*)");

    private record Cell(Strategy strategy, Depth depth) {}

    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String file = "phrases-%s.txt".formatted(language.code());
            ALL.put(language, parse(file, BundledText.read(Phrases.class, file)));
        }
    }

    private final Map<Cell, List<String>> phrases;

    private Phrases(Map<Cell, List<String>> phrases) {
        this.phrases = phrases;
    }

    static Phrases in(Language language) {
        Phrases all = ALL.get(language);
        if (all == null) {
            throw new IllegalStateException("there are no phrases in " + language.code());
        }
        return all;
    }

    /** @throws IllegalStateException if a line is none, naming it */
    static Phrases parse(String file, String text) {
        Map<Cell, List<String>> phrases = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                String place = "%s:%d".formatted(file, i + 1);
                Matcher parts = LINE.matcher(lines[i].strip());
                if (!parts.matches()) {
                    throw new IllegalStateException(place + " is not \"strategy depth | words\"");
                }
                Cell cell =
                        new Cell(code(place, Strategy.class, parts.group(1)), code(place, Depth.class, parts.group(2)));
                phrases.computeIfAbsent(cell, any -> new ArrayList<>()).add(parts.group(3));
            }
        }
        return new Phrases(phrases);
    }

    private static <E extends Enum<E> & Coded> E code(String place, Class<E> type, String code) {
        return Coded.find(type, code)
                .orElseThrow(() -> new IllegalStateException(
                        "%s: there is no %s called \"%s\"".formatted(place, type.getSimpleName(), code)));
    }

    /** As they were written; empty where others have the words. */
    List<String> of(Strategy strategy, Depth depth) {
        return List.copyOf(phrases.getOrDefault(new Cell(strategy, depth), List.of()));
    }
}
