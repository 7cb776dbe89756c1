package tongli.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;

/** The keys that a data folder makes for itself: one a line, the first being that which seals, and only its owner can read it. */
record TextKeyFile(Path file) {

    static TextKeyFile in(Path folder) {
        return new TextKeyFile(folder.resolve("text.key"));
    }

    /** @throws StorageUnavailable if it is damaged or cannot be read */
    Optional<KeyRing> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyRing.in(file));
        } catch (IllegalArgumentException damaged) {
            throw new StorageUnavailable(
                    "the data folder %s; put the right file back from a backup".formatted(damaged.getMessage()),
                    damaged);
        }
    }

    /** @throws StorageUnavailable if it cannot be written */
    KeyRing write(KeyRing keys) {
        try {
            OwnFile.write(file, keys.all().stream().map(SealKey::encoded).collect(Collectors.joining("\n", "", "\n")));
            return keys;
        } catch (IOException failed) {
            throw new StorageUnavailable("%s cannot be written; is there space?".formatted(file), failed);
        }
    }

    KeyRing make() {
        return write(new KeyRing(SealKey.random(), List.of()));
    }
}
