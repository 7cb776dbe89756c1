package tongli.learning.moves;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tongli.learning.corpus.TabbedLines;
import tongli.understanding.MoveKind;

/** A clause and the move that it makes. */
record MoveExample(MoveKind kind, String clause) {

    /**
     * Reads {@code KIND<TAB>clause} lines.
     *
     * @throws IllegalArgumentException with every faulty line
     */
    static List<MoveExample> read(Path file) throws IOException {
        return TabbedLines.read(file, "a move kind, a tab and a clause", MoveExample::parse);
    }

    private static Optional<MoveExample> parse(String[] cells) {
        return cells.length == 2 && !cells[1].isBlank()
                ? Arrays.stream(MoveKind.values())
                        .filter(kind -> kind.name().equals(cells[0]))
                        .findFirst()
                        .map(kind -> new MoveExample(kind, cells[1].strip()))
                : Optional.empty();
    }
}
