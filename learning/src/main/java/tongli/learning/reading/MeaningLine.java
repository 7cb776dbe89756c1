package tongli.learning.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.learning.corpus.TabbedLines;
import tongli.understanding.meaning.Intent;
import tongli.understanding.meaning.Need;

/**
 * A turn, what it wants in order, and the need behind it.
 *
 * @param need empty where there is none to name
 */
public record MeaningLine(String text, List<Intent> intents, Optional<Need> need) {
    public MeaningLine {
        Require.notBlank("text", text);
        intents = Require.notEmpty("intents", intents);
    }

    /**
     * Reads {@code turn<TAB>intents<TAB>need} lines; lines that start with {@code #} are comments.
     *
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static List<MeaningLine> read(Path file) throws IOException {
        return TabbedLines.read(
                file, "turn, known intents parted by commas and a known need or -, parted by tabs", MeaningLine::parse);
    }

    private static Optional<MeaningLine> parse(String[] cells) {
        if (cells.length != 3 || Blank.is(cells[0])) {
            return Optional.empty();
        }
        List<Intent> intents = new ArrayList<>();
        for (String code : cells[1].split(",", -1)) {
            Coded.find(Intent.class, code.strip()).ifPresent(intents::add);
        }
        Optional<Need> need = Coded.find(Need.class, cells[2].strip());
        boolean known = intents.size() == cells[1].split(",", -1).length
                && (need.isPresent() || cells[2].strip().equals("-"));
        return known ? Optional.of(new MeaningLine(cells[0].strip(), intents, need)) : Optional.empty();
    }
}
