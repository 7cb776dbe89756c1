package tongli.learning.twins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tongli.core.Require;
import tongli.learning.corpus.PlainLines;

/**
 * Words that may stand in one another's places: a row holds the twins of one word, one a group. Immutable.
 *
 * @param name of the list
 * @param groups 2 to {@value #MOST_GROUPS}, such as women and men
 * @param rows each with a word or phrase a group
 */
public record SwapList(String name, List<String> groups, List<List<String>> rows) {
    public static final int MOST_GROUPS = 12;

    private static final long MOST_BYTES = 4_000_000;

    public SwapList {
        Require.notBlank("name", name);
        Require.inRange("groups", groups.size(), 2, MOST_GROUPS);
        groups = List.copyOf(groups);
        rows = Require.notEmpty("rows", rows).stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            Require.inRange("words of a row", row.size(), groups.size(), groups.size());
            row.forEach(word -> Require.notBlank("word", word));
        }
    }

    /**
     * The lists of a file: UTF-8, a line of groups and then rows, parted by tabs; several lists each begin with a line {@code # name}.
     *
     * @throws IOException if the file is missing or malformed; every faulty line is told
     */
    public static List<SwapList> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s: larger than %,d bytes; a list of words is smaller, is it the right file?"
                    .formatted(file, MOST_BYTES));
        }
        String name = file.getFileName().toString().replaceAll("\\..*$", "");
        List<WordBlock> blocks = WordBlock.parse(file, PlainLines.of(file, Files.readAllBytes(file)), name);
        for (WordBlock block : blocks) {
            if (block.columns().size() > MOST_GROUPS) {
                throw new IOException("%s: the list %s has %d groups; give %d at most"
                        .formatted(file, block.name(), block.columns().size(), MOST_GROUPS));
            }
        }
        return blocks.stream().map(SwapList::of).toList();
    }

    /** A table as a list. */
    public static SwapList of(WordBlock block) {
        return new SwapList(block.name(), block.columns(), block.rows());
    }
}
