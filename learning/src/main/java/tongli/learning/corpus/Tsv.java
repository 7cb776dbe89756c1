package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Sha256;

/**
 * A tab-separated file with one header line and no quoting, plain or gzipped ({@code .gz}).
 *
 * @param path where it was read, for messages
 * @param sha256 of the file as it lies on disk
 */
public record Tsv(Path path, List<String> header, List<List<String>> rows, String sha256) {
    public Tsv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @throws IOException if the file is missing or unreadable, or a line has another number of fields than the header */
    public static Tsv read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        byte[] bytes = Files.readAllBytes(path);
        List<List<String>> lines = new ArrayList<>();
        for (String line : PlainLines.of(path, bytes)) {
            lines.add(List.of(line.split("\t", -1)));
        }
        if (lines.isEmpty()) {
            throw new IOException(path + ": no line in it; give a line of column names and lines below it");
        }
        List<String> header = lines.get(0);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).size() != header.size()) {
                throw new IOException("%s:%d: %d fields, but the header has %d"
                        .formatted(path, i + 1, lines.get(i).size(), header.size()));
            }
        }
        return new Tsv(path, header, lines.subList(1, lines.size()), Sha256.hex(bytes));
    }

    /** The place of a column. @throws IllegalArgumentException if the header lacks it */
    public int column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "%s has no column \"%s\"; its columns are %s".formatted(path, name, String.join(", ", header)));
        }
        return index;
    }

    /** The same for a column that options name. @param remedy what to do if the header lacks it, after a semicolon */
    public int column(String name, String remedy) throws IOException {
        try {
            return column(name);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage() + "; " + remedy, e);
        }
    }
}
