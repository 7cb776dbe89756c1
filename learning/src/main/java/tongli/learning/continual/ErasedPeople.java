package tongli.learning.continual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tongli.core.Require;
import tongli.core.Sha256;
import tongli.learning.finetune.RunFolder;

/**
 * Whose texts a run may neither remember nor learn from here on. Kept beside the run, so that texts which its files still hold do not
 * come back; not by name but by checksum, which tells only who already knows the name. Immutable.
 *
 * @param checksums SHA-256 of each name, 64 hexadecimal digits
 */
record ErasedPeople(Set<String> checksums) {
    /** Beside the run's folders. */
    static final String NAME = "erased.txt";

    private static final long LARGEST = 64L << 20;

    ErasedPeople {
        checksums = Set.copyOf(checksums);
    }

    /** Of a run; nobody if nobody was erased. @throws IOException if the file cannot be read or holds something else */
    static ErasedPeople read(Path out) throws IOException {
        Path file = out.resolve(NAME);
        if (!Files.exists(file)) {
            return new ErasedPeople(Set.of());
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": too large to be a list of erased people; put back the one that was there");
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).matches("[0-9a-f]{64}")) {
                throw new IOException(
                        "%s:%d: no checksum; put back the file that was there, and erase again whoever is missing"
                                .formatted(file, number + 1));
            }
        }
        return new ErasedPeople(Set.copyOf(lines));
    }

    /** A crash leaves the old file or the new one. */
    void write(Path out) throws IOException {
        RunFolder.write(out.resolve(NAME), new TreeSet<>(checksums));
    }

    /** @param person blank is nobody */
    ErasedPeople with(String person) {
        Require.notBlank("person", person);
        Set<String> all = new TreeSet<>(checksums);
        all.add(Sha256.hex(person));
        return new ErasedPeople(all);
    }

    private boolean has(String person) {
        return !checksums.isEmpty() && !person.isEmpty() && checksums.contains(Sha256.hex(person));
    }

    /** Texts of others. */
    List<StreamText> without(List<StreamText> texts) {
        return texts.stream().filter(text -> !has(text.person())).toList();
    }

    /** Has a remedy forget them. @param texts by task, all that it may remember @return how many it remembered */
    int eraseFrom(Remedy remedy, List<List<StreamText>> texts) {
        return texts.stream()
                .flatMap(List::stream)
                .map(StreamText::person)
                .distinct()
                .filter(this::has)
                .mapToInt(remedy::erase)
                .sum();
    }
}
