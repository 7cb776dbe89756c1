package tongli.perception.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.core.Sha256;

/**
 * Keeps built graphs in a folder, each under the hash of what it was built from: to build one takes seconds, to read one
 * a moment. Without a folder, or where it cannot be written, every graph is built anew. Safe for many threads and
 * processes.
 */
public final class GraphCache {
    /** The folder's name in the system properties; the launcher sets it. */
    public static final String FOLDER = "tongli.models";

    /** To be raised when {@link EncoderGraph} writes other graphs of the same weights. */
    private static final String VERSION = "2";

    private final Optional<Path> folder;

    public GraphCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /** In the folder that {@value #FOLDER} names, if any. */
    public static GraphCache ofSystem() {
        return new GraphCache(Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of));
    }

    /**
     * @param encoder the encoder below the model: its name and what else tells its versions apart
     * @param model the bytes of the model file
     * @param build makes the graph; asked only when it is not kept yet
     */
    byte[] graph(String encoder, byte[] model, Precision precision, Supplier<byte[]> build) {
        if (folder.isEmpty()) {
            return build.get();
        }
        Path kept = folder.get().resolve(name(encoder, model, precision));
        try {
            return Files.readAllBytes(kept);
        } catch (IOException notThere) {
            byte[] graph = build.get();
            keep(kept, graph);
            return graph;
        }
    }

    /** Whether graphs are kept at all. */
    public boolean isThere() {
        return folder.isPresent();
    }

    /** Whether the graph of a model is kept. The parameters are those of {@link #graph}. */
    boolean has(String encoder, byte[] model, Precision precision) {
        return folder.filter(kept -> Files.isRegularFile(kept.resolve(name(encoder, model, precision))))
                .isPresent();
    }

    private static String name(String encoder, byte[] model, Precision precision) {
        MessageDigest digest = Sha256.fresh();
        digest.update((VERSION + precision + encoder).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(model)) + ".onnx";
    }

    private static void keep(Path file, byte[] graph) {
        Path parent = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(parent);
            Path whole = Files.createTempFile(parent, "graph", ".new");
            try {
                Files.write(whole, graph);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException unwritable) {
            // it is built again the next time, which only takes longer
        }
    }
}
