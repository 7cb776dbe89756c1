package tongli.learning.head;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tongli.core.Language;
import tongli.perception.text.EncodedText;
import tongli.perception.text.OnnxSentenceEncoder;

/**
 * Features of texts under the frozen encoders, kept in a folder, because encoding takes far longer than fitting.
 *
 * <p>A file is named for the encoder and the hash of the texts in order; it holds numbers only, no text.
 */
public final class FeatureStore {
    private static final int CHUNK = 1024;

    private final OnnxSentenceEncoder encoder;
    private final Path folder;
    private final Consumer<String> progress;

    /** @param progress told now and then how far it is, one line each */
    public FeatureStore(OnnxSentenceEncoder encoder, Path folder, Consumer<String> progress) {
        this.encoder = encoder;
        this.folder = folder;
        this.progress = progress;
    }

    /** @return shape (texts, 3 × encoder width), see {@link EncodedText#features()} */
    public float[][] features(List<String> texts, Language language) throws IOException {
        int width = 3 * OnnxSentenceEncoder.width(language);
        Path file =
                folder.resolve("features-%s-%s.gz".formatted(OnnxSentenceEncoder.encoderName(language), hashOf(texts)));
        return Files.exists(file) ? load(file, texts.size(), width) : encode(texts, language, file);
    }

    private float[][] encode(List<String> texts, Language language, Path file) throws IOException {
        float[][] features = new float[texts.size()][];
        for (int from = 0; from < texts.size(); from += CHUNK) {
            List<String> chunk = texts.subList(from, Math.min(texts.size(), from + CHUNK));
            List<EncodedText> encoded = encoder.hiddenStates(chunk, language);
            for (int i = 0; i < encoded.size(); i++) {
                features[from + i] = encoded.get(i).features();
            }
            progress.accept("encoded %,d of %,d texts".formatted(from + chunk.size(), texts.size()));
        }
        save(file, features);
        return features;
    }

    private static float[][] load(Path file, int rows, int width) throws IOException {
        float[][] features = new float[rows][width];
        byte[] row = new byte[width * Float.BYTES];
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
            for (float[] values : features) {
                in.readFully(row);
                ByteBuffer.wrap(row).asFloatBuffer().get(values);
            }
        }
        return features;
    }

    private void save(Path file, float[][] features) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "features", ".part");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(part), 1 << 16))) {
            for (float[] values : features) {
                ByteBuffer row = ByteBuffer.allocate(values.length * Float.BYTES);
                FloatBuffer floats = row.asFloatBuffer();
                floats.put(values);
                out.write(row.array());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hashOf(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
