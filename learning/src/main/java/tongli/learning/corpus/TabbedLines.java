package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Authored examples, one a line, its parts parted by tabs; lines that start with {@code #} are comments. Stateless. */
public final class TabbedLines {
    private TabbedLines() {}

    /**
     * Reads every line.
     *
     * @param must what a line must be, for the message
     * @param parse the parts of a line to what it says; empty if it is faulty
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static <T> List<T> read(Path file, String must, Function<String[], Optional<T>> parse) throws IOException {
        List<T> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Optional<T> found = parse.apply(line.split("\t", -1));
            found.ifPresent(read::add);
            if (found.isEmpty()) {
                faults.add("%s:%d: must be %s".formatted(file, number, must));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return read;
    }
}
