package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The faults of a file's lines, told together, the first of them in words. Not safe for many threads. */
public final class LineFaults {
    private static final int SHOWN = 10;

    private final Path file;
    private final List<String> faults = new ArrayList<>();

    public LineFaults(Path file) {
        this.file = file;
    }

    /** @param line its number, from 1 */
    public void add(int line, String what) {
        faults.add("%s:%d: %s".formatted(file, line, what));
    }

    /** @throws IOException if there was one */
    public void refuse() throws IOException {
        if (!faults.isEmpty()) {
            String more = faults.size() > SHOWN ? "%nand %,d lines more".formatted(faults.size() - SHOWN) : "";
            throw new IOException(String.join(System.lineSeparator(), faults.subList(0, Math.min(SHOWN, faults.size())))
                    + more);
        }
    }
}
