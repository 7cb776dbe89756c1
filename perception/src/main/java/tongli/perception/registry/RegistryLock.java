package tongli.perception.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one change a registry at a time: of the threads of this program by a lock of its own, of programs by one on a file. */
final class RegistryLock {
    private static final String NAME = "lock";

    /** Of every registry: changes are rare and short. A file's lock is the whole program's. */
    private static final ReentrantLock IN_PROGRAM = new ReentrantLock();

    private final Path folder;

    RegistryLock(Path folder) {
        this.folder = folder;
    }

    /** @param <T> what comes of it */
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T hold(Work<T> work) throws IOException {
        IN_PROGRAM.lock();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException(folder + ": the registry cannot be locked");
                }
                return work.done();
            }
        } finally {
            IN_PROGRAM.unlock();
        }
    }
}
