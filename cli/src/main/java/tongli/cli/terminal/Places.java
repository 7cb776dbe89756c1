package tongli.cli.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;
import tongli.core.Blank;

/** Reads the name of a file or folder in a call. */
public final class Places {
    private Places() {}

    /**
     * The place of that name. No name is none: it would mean the folder that the program happens to run in.
     *
     * @throws TypeConversionException if {@code name} is empty or no name
     */
    public static Path given(String name) {
        if (Blank.is(name)) {
            throw new TypeConversionException("empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException none) {
            throw new TypeConversionException("no name of a file");
        }
    }
}
