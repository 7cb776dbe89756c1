package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A folder from which files are read by names that a list gives: none leads out of it, neither by its name nor by a link, for a list may
 * come from strangers. Where the folder itself lies, and by which links it is reached, does not matter. Safe for many threads.
 *
 * @param folder as the file system knows it, links followed
 */
public record Inside(Path folder) {

    /** @throws IOException if there is no such folder */
    public static Inside of(Path folder) throws IOException {
        return new Inside(folder.toRealPath());
    }

    /**
     * The file of a name, whether or not it is there.
     *
     * @param name relative to the folder
     * @param where the name stands, for messages
     * @throws IOException if the file lies outside the folder, or none can have this name
     */
    public Path file(String name, String where) throws IOException {
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException odd) {
            throw new IOException(where + ": no file can have the name that is given; mend it there", odd);
        }
        // what is not there leads nowhere, and will be missed by whoever reads it
        if (!file.startsWith(folder)
                || (Files.exists(file) && !file.toRealPath().startsWith(folder))) {
            throw new IOException(
                    where + ": a file lies outside the folder, by its name or by a link; name only what is in it");
        }
        return file;
    }
}
