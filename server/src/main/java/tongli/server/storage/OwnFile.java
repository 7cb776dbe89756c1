package tongli.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read, never half written. */
public final class OwnFile {

    private OwnFile() {}

    /** In place of what was there before, which stays whole until the new is. */
    public static void write(Path file, String text) throws IOException {
        Files.move(beside(file, text), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Written whole beside the place where it is to be; still to be moved. */
    public static Path beside(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        // asked of the file system: a file store needs the mount table, which a chroot or a container may hide
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            Files.writeString(
                    whole, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (IOException full) {
            Files.deleteIfExists(whole); // half of it takes room, and is of no use
            throw full;
        }
        return whole;
    }
}
