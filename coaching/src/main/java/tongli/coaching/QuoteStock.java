package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;
import tongli.core.Language;

/**
 * The authored frames of {@code quotes-{zh,en}.txt}, each around a piece of what the other said, word for word. Immutable.
 */
final class QuoteStock {

    /** Where the piece goes in a frame. */
    private static final String PIECE = "{q}";

    private static final Map<Language, Map<QuoteKind, List<String>>> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, load("quotes-%s.txt".formatted(language.code())));
        }
    }

    private QuoteStock() {}

    /**
     * The frames of a kind around a piece, beginning where {@code turn} says, so that different talks hear different ones.
     *
     * @param piece without quotation marks
     */
    static List<String> of(Language language, QuoteKind kind, String piece, int turn) {
        List<String> frames = ALL.getOrDefault(language, Map.of()).getOrDefault(kind, List.of());
        List<String> wordings = new ArrayList<>(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            wordings.add(frames.get(Math.floorMod(turn + i, frames.size())).replace(PIECE, piece));
        }
        return wordings;
    }

    private static Map<QuoteKind, List<String>> load(String file) {
        Map<QuoteKind, List<String>> frames = new EnumMap<>(QuoteKind.class);
        for (String line : CoachingResources.lines(file)) {
            String[] cells = line.split("\\|", 2);
            QuoteKind kind = Coded.find(QuoteKind.class, cells[0].strip())
                    .orElseThrow(() -> new IllegalStateException(
                            "%s: no kind of frame is called \"%s\"".formatted(file, cells[0].strip())));
            if (cells.length < 2 || cells[1].indexOf(PIECE) < 0) {
                throw new IllegalStateException("%s: \"%s\" has no {q}".formatted(file, line));
            }
            frames.computeIfAbsent(kind, any -> new ArrayList<>()).add(cells[1].strip());
        }
        return frames;
    }
}
