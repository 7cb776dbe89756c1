package tongli.perception.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tongli.perception.voice.emotion.VoiceModel;
import tongli.perception.voice.emotion.VoiceModelText;

/** Loads voice models. Stateless. */
public final class VoiceModels {
    /** What a model is called in the folder that it was written to. */
    public static final String FILE = "emotion.voice.tsv";

    private static final int LARGEST_BYTES = 1 << 20;

    private VoiceModels() {}

    /** The one that ships. @throws IllegalStateException if it is missing from the build */
    public static VoiceModel bundled() {
        try (InputStream text = VoiceModels.class.getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException(FILE + " is not in the build; build again");
            }
            return VoiceModelText.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One of somebody's own. @throws IOException if the file cannot be read or is no such model */
    public static VoiceModel read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new IOException(file + " is too large to be a voice model; is the path right?");
        }
        try {
            return VoiceModelText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(file + ": " + unfit.getMessage(), unfit);
        }
    }
}
