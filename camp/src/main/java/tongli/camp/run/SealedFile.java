package tongli.camp.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import tongli.core.Sha256;

/**
 * Files of the camp: a kind, a version, what they hold, and a SHA-256 over all of it, so that a file that was broken off, or is
 * another, is told from a whole one before anything in it is believed. Written beside, brought to the disk and moved into place: there is
 * always a whole one. Stateless.
 */
final class SealedFile {
    private static final long LARGEST = 64L << 20;
    private static final int SEAL = 32;
    private static final String NAME = "tongli-camp";

    private SealedFile() {}

    /** What a file holds, written or read. */
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    /** @param <T> what is made of it */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static void write(Path file, String kind, int version, Writing what) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(NAME);
        out.writeUTF(kind);
        out.writeInt(version);
        what.to(out);
        byte[] whole = bytes.toByteArray();
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel to = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer part : List.of(
                    ByteBuffer.wrap(whole), ByteBuffer.wrap(Sha256.fresh().digest(whole)))) {
                while (part.hasRemaining()) {
                    to.write(part);
                }
            }
            to.force(true); // else a loss of power could leave the name with nothing behind it
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException if it is no whole file of this kind and version, saying what to do */
    static <T> T read(Path file, String kind, int version, Reading<T> what) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("%s is larger than any %s of the camp; name another file".formatted(file, kind));
        }
        return read(file.toString(), Files.readAllBytes(file), kind, version, what);
    }

    /**
     * The same of bytes that come from elsewhere.
     *
     * @param file its name, for messages
     */
    static <T> T read(String file, byte[] all, String kind, int version, Reading<T> what) throws IOException {
        byte[] whole = Arrays.copyOf(all, Math.max(0, all.length - SEAL));
        if (all.length < SEAL
                || !MessageDigest.isEqual(
                        Sha256.fresh().digest(whole), Arrays.copyOfRange(all, all.length - SEAL, all.length))) {
            throw new IOException("%s is no whole %s of the camp; delete it and train again".formatted(file, kind));
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(whole));
            if (!in.readUTF().equals(NAME) || !in.readUTF().equals(kind)) {
                throw new IOException("it is of another kind");
            }
            int found = in.readInt();
            if (found != version) {
                throw new IOException(
                        "it is of version %d, and this program reads version %d".formatted(found, version));
            }
            T made = what.from(in);
            if (in.available() > 0) {
                throw new IOException("it goes on after its end");
            }
            return made;
        } catch (EOFException cut) {
            throw new IOException("%s holds less than a %s does; train again".formatted(file, kind), cut);
        } catch (IOException | IllegalArgumentException astray) {
            throw new IOException(
                    "%s is no %s that can be used: %s".formatted(file, kind, astray.getMessage()), astray);
        }
    }
}
