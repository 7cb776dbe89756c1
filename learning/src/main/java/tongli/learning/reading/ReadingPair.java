package tongli.learning.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Require;

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
        List<ReadingPair> pairs = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Optional<ReadingLabel> label =
                    cells.length == 3 ? Coded.find(ReadingLabel.class, cells[2].strip()) : Optional.empty();
            if (label.isPresent() && !cells[0].isBlank() && !cells[1].isBlank()) {
                pairs.add(new ReadingPair(cells[0].strip(), cells[1].strip(), label.get()));
            } else {
                faults.add("%s:%d: must be context, reply and a known label, parted by tabs".formatted(file, number));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return pairs;
    }
}
