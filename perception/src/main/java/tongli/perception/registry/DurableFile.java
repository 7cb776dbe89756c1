package tongli.perception.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing that outlives a loss of power: content and name are brought to the disk. Stateless. */
final class DurableFile {
    private DurableFile() {}

    /** Whole or not at all: written beside and moved into place. */
    static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        create(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepNames(parentOf(file));
    }

    /** Where nobody looks yet. */
    static void create(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeAll(channel, content);
        }
    }

    /** At the end of a file, which is cut to {@code length} first. */
    static void append(Path file, long length, byte[] content) throws IOException {
        boolean isNew = Files.notExists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length).position(length);
            writeAll(channel, content);
        }
        if (isNew) {
            keepNames(parentOf(file));
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Brings what a folder calls its files to the disk, where the system lets a folder be opened. */
    static void keepNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // some systems open no folders, and keep names by themselves
        }
    }

    static Path parentOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return parent;
    }
}
