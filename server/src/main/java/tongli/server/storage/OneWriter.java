package tongli.server.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time change a file, of all threads and programs that ask here. The lock is an empty file beside it, for the file itself
 * is replaced by each change; it stays, as removing it would let two in at once.
 */
public final class OneWriter {

    /** A program's own threads: the lock of a file counts between programs only. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private OneWriter() {}

    /** A change. */
    @FunctionalInterface
    public interface Change<T> {
        T make() throws IOException;
    }

    /** Waits for its turn, then makes the change and hands back what it gives. @throws IOException if the folder cannot be written, or the change fails */
    public static <T> T change(Path file, Change<T> change) throws IOException {
        HERE.lock();
        try (FileChannel lock = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock(); // until the channel closes
            return change.make();
        } finally {
            HERE.unlock();
        }
    }
}
