package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.learning.finetune.RunFolder;

/** A round's choice of texts without labels as a file: a line a text, its row and its label's place, and no words. Stateless. */
final class ChosenRows {
    static final String FILE = "chosen.tsv";

    private static final String HEADER = "row\tlabel";

    private ChosenRows() {}

    /** Whole or not at all. */
    static void write(List<PseudoLabels.Choice> chosen, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        chosen.forEach(choice -> lines.add(choice.row() + "\t" + choice.label()));
        RunFolder.write(file, lines);
    }

    /** @throws IOException if it was not written for so many texts and labels */
    static List<PseudoLabels.Choice> read(Path file, int texts, int labels) throws IOException {
        List<PseudoLabels.Choice> chosen = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        try {
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split("\t", -1);
                int row = Integer.parseInt(fields[0]);
                int label = Integer.parseInt(fields[1]);
                if (row < 0 || row >= texts || label < 0 || label >= labels) {
                    throw new IllegalArgumentException("no such row or label");
                }
                chosen.add(new PseudoLabels.Choice(row, label));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(
                    "%s: not what this run wrote; delete %s to learn it anew"
                            .formatted(file, file.toAbsolutePath().getParent()),
                    e);
        }
        return chosen;
    }
}
