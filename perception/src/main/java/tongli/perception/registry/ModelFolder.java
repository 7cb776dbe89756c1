package tongli.perception.registry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a model's folder so that it is there whole or not at all. Whoever writes holds the registry's lock. Stateless. */
final class ModelFolder {
    /** What begins so is not whole yet. */
    private static final String UNFINISHED = ".";

    private ModelFolder() {}

    /** @param place that is not there yet, in a folder that is */
    static void put(Path place, Map<String, byte[]> files, Manifest manifest, Optional<byte[]> signature)
            throws IOException {
        Path slot = DurableFile.parentOf(place);
        Path beside = Files.createTempDirectory(slot, UNFINISHED);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            DurableFile.create(beside.resolve(file.getKey()), file.getValue());
        }
        DurableFile.create(beside.resolve(Manifest.NAME), manifest.bytes());
        if (signature.isPresent()) {
            DurableFile.create(beside.resolve(Manifest.SIGNATURE), signature.get());
        }
        DurableFile.keepNames(beside);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.keepNames(slot);
    }

    /** Puts a signature in, or another in its place. */
    static void sign(Path place, byte[] signature) throws IOException {
        Path beside = Files.createTempDirectory(DurableFile.parentOf(place), UNFINISHED);
        Path written = beside.resolve(Manifest.SIGNATURE);
        DurableFile.create(written, signature);
        Files.move(
                written,
                place.resolve(Manifest.SIGNATURE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DurableFile.keepNames(place);
        Files.delete(beside);
    }

    /** Takes away what a program left that ended in the middle. @param slot the folder of a slot's models */
    static void removeUnfinished(Path slot) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(slot, UNFINISHED + "*")) {
            unfinished.forEach(left::add);
        }
        for (Path folder : left) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
