package tongli.expression.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.BasicEmotion;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Strategy;

/** The authored wordings of {@code words-{zh,en}.txt}, by strategy and feeling. Immutable. */
final class WordingBank {

    /** Where a piece of what was said goes. */
    static final String PIECE = "{q}";

    private static final String ASKED = "asked";
    private static final Pattern LINE = Pattern.compile("([a-z_]+) ([a-z]+)(?: ([a-z]+))? \\| (\\S.*)");

    /** @param asked only where the other asked what to do */
    record Frame(String text, boolean asked) {
        boolean quotes() {
            return text.contains(PIECE);
        }
    }

    private record Cell(Strategy strategy, BasicEmotion feeling) {}

    private static final Map<Language, WordingBank> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String file = "words-%s.txt".formatted(language.code());
            ALL.put(language, parse(file, BundledText.read(WordingBank.class, file)));
        }
    }

    private final Map<Cell, List<Frame>> frames;

    private WordingBank(Map<Cell, List<Frame>> frames) {
        this.frames = frames;
    }

    static WordingBank of(Language language) {
        WordingBank bank = ALL.get(language);
        if (bank == null) {
            throw new IllegalStateException("there are no wordings in " + language.code());
        }
        return bank;
    }

    /** @throws IllegalStateException if a line is none, naming it */
    static WordingBank parse(String file, String text) {
        Map<Cell, List<Frame>> frames = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                add(frames, "%s:%d".formatted(file, i + 1), lines[i].strip());
            }
        }
        return new WordingBank(frames);
    }

    private static void add(Map<Cell, List<Frame>> frames, String place, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !(parts.group(3) == null || parts.group(3).equals(ASKED))) {
            throw new IllegalStateException(place + " is not \"strategy feeling [asked] | wording\"");
        }
        Cell cell =
                new Cell(code(place, Strategy.class, parts.group(1)), code(place, BasicEmotion.class, parts.group(2)));
        frames.computeIfAbsent(cell, any -> new ArrayList<>()).add(new Frame(parts.group(4), parts.group(3) != null));
    }

    private static <E extends Enum<E> & Coded> E code(String place, Class<E> type, String code) {
        return Coded.find(type, code)
                .orElseThrow(() -> new IllegalStateException(
                        "%s: there is no %s called \"%s\"".formatted(place, type.getSimpleName(), code)));
    }

    /** As they were written. */
    List<Frame> frames(Strategy strategy, BasicEmotion feeling) {
        return List.copyOf(frames.getOrDefault(new Cell(strategy, feeling), List.of()));
    }
}
