package tongli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Figures of tests that break something, a row of a table each, in the file that {@code -Dtongli.faults} names; without one nothing is written. */
public final class FaultTable {

    private FaultTable() {}

    /**
     * @param fault what was broken
     * @param became what came of it, a format
     */
    public static void row(String fault, String became, Object... figures) {
        String file = System.getProperty("tongli.faults", "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file),
                    "| %s | %s |%n".formatted(fault, String.format(Locale.ROOT, became, figures)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
