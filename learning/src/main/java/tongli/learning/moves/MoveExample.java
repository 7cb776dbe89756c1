package tongli.learning.moves;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.understanding.MoveKind;

/** A clause and the move that it makes. */
record MoveExample(MoveKind kind, String clause) {

    /**
     * Reads {@code KIND<TAB>clause} lines.
     *
     * @throws IllegalArgumentException with every faulty line
     */
    static List<MoveExample> read(Path file) throws IOException {
        List<MoveExample> examples = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            boolean known = cells.length == 2
                    && Arrays.stream(MoveKind.values())
                            .anyMatch(kind -> kind.name().equals(cells[0]));
            if (known && !cells[1].isBlank()) {
                examples.add(new MoveExample(MoveKind.valueOf(cells[0]), cells[1].strip()));
            } else {
                faults.add("%s:%d: must be a move kind, a tab and a clause".formatted(file, number));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return examples;
    }
}
