package tongli.learning.few;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;

/**
 * What labels mean, in sentences: a {@code .tsv} file with the columns {@code label} and {@code description}, of a label as many lines as one
 * likes. Those of the seven basic emotions come with Tongli, in Chinese and English; they were written for this, from no data set. Immutable.
 *
 * @param byLabel at least one sentence a label
 * @param sha256 of the file
 */
public record Descriptions(Map<String, List<String>> byLabel, String sha256) {
    private static final String REMEDY = "give it the columns label and description";

    public Descriptions {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byLabel.forEach((label, sentences) -> copy.put(label, List.copyOf(sentences)));
        byLabel = Map.copyOf(copy);
    }

    /** Of the seven basic emotions. */
    public static Descriptions ofBasicEmotions(Language language) {
        String name = "descriptions-%s.tsv".formatted(language.code());
        try (InputStream stream = Descriptions.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            byte[] bytes = stream.readAllBytes();
            List<List<String>> rows = PlainLines.of(Path.of(name), bytes).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            return new Descriptions(byLabel(rows, 0, 1), Sha256.hex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException if the file is missing or malformed; the message names the remedy */
    public static Descriptions read(Path file) throws IOException {
        Tsv tsv = Tsv.read(file);
        int label = tsv.column("label", REMEDY);
        int description = tsv.column("description", REMEDY);
        return new Descriptions(byLabel(tsv.rows(), label, description), tsv.sha256());
    }

    private static Map<String, List<String>> byLabel(List<List<String>> rows, int label, int description) {
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (!Blank.is(row.get(label)) && !Blank.is(row.get(description))) {
                byLabel.computeIfAbsent(row.get(label).strip(), key -> new ArrayList<>())
                        .add(row.get(description).strip());
            }
        }
        return byLabel;
    }

    /** @throws IllegalArgumentException if a label has none, naming all of those and the remedy */
    public void check(List<String> labels) {
        List<String> without =
                labels.stream().filter(label -> !byLabel.containsKey(label)).toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException(
                    "no description of the labels %s; give --descriptions a file with the columns label and description, or say by --map what they are called there"
                            .formatted(String.join(", ", without)));
        }
    }

    /** In the order of the file. @throws IllegalArgumentException if there are none */
    public List<String> of(String label) {
        check(List.of(label));
        return byLabel.getOrDefault(label, List.of());
    }
}
