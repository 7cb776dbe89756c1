package tongli.perception.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Where a recording or a picture lies: in a file, or in memory alone, for what must not be written down. It is read from its beginning
 * as often as need be.
 */
public sealed interface Medium {

    /**
     * From its beginning.
     *
     * @throws UndecodableException if it is a folder, a pipe or a device
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;

    /** The same, for readers that go back and forth; its length is known. */
    ImageInputStream seekable() throws IOException;

    /** In bytes. */
    long size() throws IOException;

    static Medium file(Path path) {
        return new InFile(path);
    }

    /** @param bytes not copied: nobody may change them while they are read */
    static Medium bytes(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** See {@link #file}. */
    record InFile(Path path) implements Medium {
        @Override
        public InputStream open() throws IOException {
            refuseWhatIsNoFile();
            return Files.newInputStream(path);
        }

        /** A pipe would be waited for without end, and cannot be read from its beginning again. */
        private void refuseWhatIsNoFile() throws IOException {
            if (Files.isDirectory(path)) {
                throw new UndecodableException("is a folder; name the files in it");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new UndecodableException("is a pipe or a device; save what comes out of it in a file first");
            }
        }

        @Override
        public ImageInputStream seekable() throws IOException {
            refuseWhatIsNoFile();
            PastTheEnd end = new PastTheEnd();
            return new FileImageInputStream(path.toFile()) {
                @Override
                public int read() throws IOException {
                    return end.of(super.read());
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return end.of(super.read(into, from, length));
                }
            };
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }
    }

    /** See {@link #bytes}. */
    final class InMemory implements Medium {
        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ImageInputStream seekable() {
            PastTheEnd end = new PastTheEnd();
            return new MemoryCacheImageInputStream(open()) {
                @Override
                public int read() throws IOException {
                    return end.of(super.read());
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return end.of(super.read(into, from, length));
                }

                @Override
                public long length() {
                    return bytes.length;
                }
            };
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }
}
