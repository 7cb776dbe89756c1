package tongli.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --format}: a table for people, JSON for programs. A mixin for commands. */
public final class OutputFormat {
    /** How a result is written. */
    enum Format {
        JSON,
        TABLE
    }

    @Option(
            names = "--format",
            paramLabel = "json|table",
            description = "How to write the result (default: table on a terminal, json in a pipe).")
    private @Nullable Format chosen;

    public boolean isTable() {
        return chosen == null ? onTerminal() : chosen == Format.TABLE;
    }

    /** The launcher knows for certain; {@link System#console} answers differently from one Java to the next. */
    private static boolean onTerminal() {
        String known = System.getProperty("tongli.terminal");
        return known == null ? System.console() != null : Boolean.parseBoolean(known);
    }
}
