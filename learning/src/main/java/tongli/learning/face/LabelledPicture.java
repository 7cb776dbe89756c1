package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tongli.core.Require;
import tongli.learning.corpus.Inside;
import tongli.learning.corpus.Tsv;

/**
 * A picture of a face, with what it shows and whose it is.
 *
 * @param person the same for all pictures of somebody: people are never parted between training and judging
 * @param fields what else is told of it
 */
public record LabelledPicture(Path file, String label, String person, Map<String, String> fields) {
    private static final List<String> LABELS = List.of("label", "expression", "emotion");
    private static final List<String> PEOPLE = List.of("person", "face_id", "subject");
    private static final String LIST = "labels.tsv";

    public LabelledPicture {
        Require.notBlank("label", label);
        Require.notBlank("person", person);
        fields = Map.copyOf(fields);
    }

    /**
     * The pictures that {@code labels.tsv} lists, in columns {@code file}, {@code label} (or {@code expression}) and, if it is
     * known, {@code person} (or {@code face_id}); without that file one folder a label. A picture whose person is not told
     * counts as a person of its own.
     *
     * @throws IOException if the folder cannot be read, or the list lacks a column or names a file outside the folder
     */
    public static List<LabelledPicture> read(Path folder) throws IOException {
        return Files.isRegularFile(folder.resolve(LIST)) ? listed(folder) : sorted(folder);
    }

    private static List<LabelledPicture> listed(Path folder) throws IOException {
        Tsv list = Tsv.read(folder.resolve(LIST));
        int file = list.column("file", "give a column file, and a column label");
        int label = first(list, LABELS);
        int person = first(list, PEOPLE);
        if (label < 0) {
            throw new IOException(list.path() + ": no column of labels; give one the name label");
        }
        Inside inside = Inside.of(folder);
        String where = String.valueOf(list.path());
        List<LabelledPicture> pictures = new ArrayList<>();
        for (List<String> row : list.rows()) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                fields.put(list.header().get(i), row.get(i));
            }
            String name = row.get(file);
            pictures.add(new LabelledPicture(
                    inside.file(name, where), row.get(label), person < 0 ? name : row.get(person), fields));
        }
        return pictures;
    }

    private static int first(Tsv list, List<String> names) {
        return names.stream()
                .mapToInt(list.header()::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<LabelledPicture> sorted(Path folder) throws IOException {
        List<LabelledPicture> pictures = new ArrayList<>();
        try (Stream<Path> labels = Files.list(folder)) {
            for (Path label : labels.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(label)) {
                    files.filter(LabelledPicture::isPicture)
                            .sorted()
                            .forEach(file -> pictures.add(new LabelledPicture(
                                    file,
                                    String.valueOf(label.getFileName()),
                                    String.valueOf(file.getFileName()),
                                    Map.of())));
                }
            }
        }
        if (pictures.isEmpty()) {
            throw new IOException(folder + ": no labels.tsv and no folders of pictures in it; give one of both");
        }
        return pictures;
    }

    /** Every picture of a folder, each of a person of their own at rest. */
    static List<LabelledPicture> atRest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(LabelledPicture::isPicture)
                    .sorted()
                    .map(file -> new LabelledPicture(file, "neutral", file.toString(), Map.of()))
                    .toList();
        }
    }

    static boolean isPicture(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|webp|gif|bmp)");
    }
}
