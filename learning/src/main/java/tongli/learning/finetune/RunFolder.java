package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What long runs do with files, so that whoever goes on after a kill finds whole ones. Stateless. */
public final class RunFolder {
    private RunFolder() {}

    /** Writes lines beside and moves them, so that a kill leaves the old file or the new one. The folder is made. */
    public static void write(Path file, Iterable<String> lines) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path half = whole.resolveSibling(whole.getFileName() + ".part");
        Files.write(half, lines);
        Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder and all in it, if it is there. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
