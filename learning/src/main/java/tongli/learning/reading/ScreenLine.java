package tongli.learning.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.RiskLevel;
import tongli.core.RiskSpeaker;
import tongli.learning.corpus.TabbedLines;

/**
 * A text with the level of risk in it, whose risk it is, and of what kind the text is.
 *
 * @param answered the line before; empty if there is none
 * @param kind such as {@code passive}, {@code masked} or {@code trap}; in an exercise {@code asked}, whatever is said there
 */
public record ScreenLine(RiskLevel level, RiskSpeaker speaker, String kind, String answered, String text) {

    /**
     * Reads lines of level, speaker, kind and text.
     *
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static List<ScreenLine> screen(Path file) throws IOException {
        return TabbedLines.read(
                        file,
                        "a level, a speaker, a kind and a text, parted by tabs",
                        cells -> cells.length == 4
                                ? parse(cells, "level", 0, 1, cells[2].strip(), "")
                                : Optional.empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Reads what somebody who practises says to a simulated person: speaker, level, the person's line before, and the text.
     *
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static List<ScreenLine> asked(Path file) throws IOException {
        return TabbedLines.read(
                        file,
                        "a speaker, a level, the person's line and a text, parted by tabs",
                        cells -> cells.length == 4
                                ? parse(cells, "speaker", 1, 0, "asked", cells[2].strip())
                                : Optional.empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty if the line is faulty; holds nothing if it is the head. */
    private static Optional<Optional<ScreenLine>> parse(
            String[] cells, String head, int level, int speaker, String kind, String answered) {
        if (cells[0].strip().equals(head)) {
            return Optional.of(Optional.empty());
        }
        String text = cells[3].strip();
        Optional<RiskLevel> found = Coded.find(RiskLevel.class, cells[level].strip());
        Optional<RiskSpeaker> whose = Coded.find(RiskSpeaker.class, cells[speaker].strip());
        if (found.isEmpty() || whose.isEmpty() || Blank.is(text) || Blank.is(kind)) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(new ScreenLine(found.get(), whose.get(), kind, answered, text)));
    }

    boolean isOwnRisk() {
        return speaker == RiskSpeaker.SELF && level.compareTo(RiskLevel.HIGH) >= 0;
    }
}
