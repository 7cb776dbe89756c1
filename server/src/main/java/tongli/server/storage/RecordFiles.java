package tongli.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tongli.core.Blank;

/**
 * What a data folder keeps of the records that go to a learning record store: the pseudonym under which its person is known there, and what
 * could not be sent yet. Safe for many threads.
 */
public final class RecordFiles {

    private final Path folder;
    private final Path pseudonym;
    private final Path unsent;

    private Optional<UUID> passing = Optional.empty();

    public RecordFiles(Path folder) {
        this.folder = folder;
        this.pseudonym = folder.resolve("xapi-pseudonym");
        this.unsent = folder.resolve("xapi-unsent.jsonl");
    }

    /**
     * A random one, which says nothing of the person and is theirs until they have everything erased.
     *
     * @param kept whether the person allowed things to be kept; if not, it is another one each time the program runs
     * @throws StorageUnavailable if the file cannot be read or written
     */
    public synchronized UUID pseudonym(boolean kept) {
        if (!kept) {
            passing = passing.or(() -> Optional.of(UUID.randomUUID()));
            return passing.get();
        }
        try {
            if (!Files.exists(pseudonym)) {
                Files.createDirectories(pseudonym.toAbsolutePath().getParent());
                OwnFile.write(pseudonym, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(pseudonym).strip());
        } catch (IOException | IllegalArgumentException broken) {
            throw new StorageUnavailable(
                    "%s cannot be read or written; put it back from a backup, or remove it for a new pseudonym"
                            .formatted(pseudonym),
                    broken);
        }
    }

    /** That of before, if one was made and kept. @throws StorageUnavailable if the file cannot be read */
    public synchronized Optional<UUID> known() {
        return Files.exists(pseudonym) ? Optional.of(pseudonym(true)) : Optional.empty();
    }

    /** How many statements could not be sent yet. @throws StorageUnavailable if the file cannot be read */
    public synchronized int waiting() {
        if (!Files.exists(unsent)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(unsent)) {
            return (int) lines.filter(line -> !Blank.is(line)).count();
        } catch (IOException | UncheckedIOException failed) {
            throw new StorageUnavailable("%s cannot be read; put it back from a backup".formatted(unsent), failed);
        }
    }

    /** Where it lies; it need not be there. */
    public Path unsent() {
        return unsent;
    }

    /**
     * Lets go of what was still to be told of a talk or course that is deleted; what a record store has already stays there.
     *
     * @param registration under which its statements go
     * @throws StorageUnavailable if the file cannot be written
     */
    public synchronized void forget(UUID registration) {
        if (!Files.exists(unsent)) {
            return;
        }
        String mark = "\"registration\":\"%s\"".formatted(registration);
        try {
            OneWriter.change(unsent, () -> {
                List<String> lines = Files.exists(unsent) ? Files.readAllLines(unsent) : List.of();
                List<String> others =
                        lines.stream().filter(line -> !line.contains(mark)).toList();
                if (others.size() < lines.size()) {
                    OwnFile.write(unsent, others.isEmpty() ? "" : String.join("\n", others) + "\n");
                }
                return others;
            });
        } catch (IOException failed) {
            throw new StorageUnavailable("%s cannot be written; is there space?".formatted(unsent), failed);
        }
    }

    /** @throws StorageUnavailable if a file cannot be removed */
    public synchronized void erase() {
        passing = Optional.empty();
        for (Path file : files()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                throw new StorageUnavailable("%s cannot be removed; remove it by hand".formatted(file), kept);
            }
        }
    }

    /** With the files, the folder that is named after the person. @throws StorageUnavailable if something cannot be removed */
    void eraseFolder() {
        erase();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException kept) {
            throw new StorageUnavailable("%s cannot be removed; remove it by hand".formatted(folder), kept);
        }
    }

    /** How many of the person's files lie there. */
    int count() {
        return (int) files().stream().filter(Files::exists).count();
    }

    /** The last is what {@link OneWriter} leaves. */
    private List<Path> files() {
        return List.of(pseudonym, unsent, unsent.resolveSibling(unsent.getFileName() + ".lock"));
    }
}
