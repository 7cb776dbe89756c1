package tongli.server.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own, small enough to fill: mounted in memory, which root alone may do; elsewhere a test that needs it is skipped and says so. */
public final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** @param place an empty folder */
    public static SmallDisk mount(Path place, int megabytes) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tongli-test", place.toString()),
                "no small disk can be mounted here: that takes Linux and root; run this test as root to see what a full disk does");
        return new SmallDisk(place);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    public long freeBytes() throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.getUsableSpace();
    }

    /** Takes room, but for so much. */
    public void fillBut(long bytes) throws IOException {
        long room = freeBytes() - bytes;
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (long written = 0; written < room; written += PIECE) {
                out.write(new byte[(int) Math.min(PIECE, room - written)]);
            }
        } catch (IOException full) {
            if (bytes > 0) {
                throw full;
            }
        }
    }

    /** Gives back the room that was taken. */
    public void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
