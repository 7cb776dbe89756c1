package tongli.learning.twins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.learning.corpus.LineFaults;

/**
 * A table in a file of several: a line {@code # name}, a line of columns, then rows, all parted by tabs. Empty lines count for nothing.
 * A file that begins without a name has the one that it is given.
 *
 * @param name of letters, digits, hyphens and underscores
 * @param columns at least two
 * @param rows at least one, each with one field a column
 */
public record WordBlock(String name, List<String> columns, List<List<String>> rows) {
    /** So much of a file can be a list that somebody wrote. */
    private static final int MOST_LINES = 20_000;

    private static final int LONGEST_FIELD = 400;

    public WordBlock {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * @param file for messages
     * @param unnamed the name of a first table without one
     * @throws IOException if a table is malformed; every faulty line is told
     */
    public static List<WordBlock> parse(Path file, List<String> lines, String unnamed) throws IOException {
        if (lines.size() > MOST_LINES) {
            throw new IOException(
                    "%s: %,d lines; a list has %,d at most, split it".formatted(file, lines.size(), MOST_LINES));
        }
        LineFaults faults = new LineFaults(file);
        List<WordBlock> blocks = new ArrayList<>();
        Open open = new Open(unnamed, 1);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                open.close(blocks, faults);
                open = new Open(line.substring(1).strip(), i + 1);
            } else if (!line.isBlank()) {
                open.add(line, i + 1, faults);
            }
        }
        open.close(blocks, faults);
        faults.refuse();
        if (blocks.isEmpty()) {
            throw new IOException(
                    file + ": no list in it; give a line of groups parted by tabs, then a line for each row");
        }
        return blocks;
    }

    /** A table while its lines are read. */
    private static final class Open {
        private final String name;
        private final int line;
        private final List<String> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        Open(String name, int line) {
            this.name = name;
            this.line = line;
        }

        void add(String text, int number, LineFaults faults) {
            List<String> fields =
                    List.of(text.split("\t", -1)).stream().map(String::strip).toList();
            if (fields.stream().anyMatch(field -> Blank.is(field) || field.length() > LONGEST_FIELD)) {
                faults.add(
                        number,
                        "a field is blank or longer than %d characters; put one word or phrase in each, parted by tabs"
                                .formatted(LONGEST_FIELD));
            } else if (columns.isEmpty()) {
                if (fields.size() < 2 || fields.stream().distinct().count() < fields.size()) {
                    faults.add(number, "must name two or more different groups, parted by tabs");
                }
                columns.addAll(fields);
            } else if (fields.size() != columns.size()) {
                faults.add(
                        number,
                        "has %d fields where the list names %d groups; part them by tabs"
                                .formatted(fields.size(), columns.size()));
            } else {
                rows.add(fields);
            }
        }

        void close(List<WordBlock> blocks, LineFaults faults) {
            if (columns.isEmpty() && rows.isEmpty()) {
                return; // nothing but a remark
            }
            if (!name.matches("[\\p{L}\\p{N}_-]{1,60}")) {
                faults.add(line, "a list's name has letters, digits, hyphens and underscores only; give it another");
            }
            if (blocks.stream().anyMatch(block -> block.name().equals(name))) {
                faults.add(line, "there are two lists of this name; give one another");
            }
            if (rows.isEmpty()) {
                faults.add(line, "the list has no row below its groups; give one at least");
                return;
            }
            blocks.add(new WordBlock(name, columns, rows));
        }
    }
}
