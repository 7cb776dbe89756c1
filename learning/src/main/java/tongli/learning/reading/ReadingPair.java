package tongli.learning.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.learning.corpus.TabbedLines;

/** What somebody said, what a learner answered, and what that answer is. */
public record ReadingPair(String context, String reply, ReadingLabel label) {
    public ReadingPair {
        Require.notBlank("context", context);
        Require.notBlank("reply", reply);
    }

    /**
     * Reads {@code context<TAB>reply<TAB>label} lines; lines that start with {@code #} are comments.
     *
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static List<ReadingPair> read(Path file) throws IOException {
        return TabbedLines.read(file, "context, reply and a known label, parted by tabs", ReadingPair::parse);
    }

    private static Optional<ReadingPair> parse(String[] cells) {
        return cells.length == 3 && !Blank.is(cells[0]) && !Blank.is(cells[1])
                ? Coded.find(ReadingLabel.class, cells[2].strip())
                        .map(label -> new ReadingPair(cells[0].strip(), cells[1].strip(), label))
                : Optional.empty();
    }
}
