package tongli.speech;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.RecogniserProvider;
import tongli.perception.voice.speech.RecogniserUnavailable;

/** whisper.cpp, with a model's file in its own form (ggml); most models hear both languages. */
public final class WhisperProvider implements RecogniserProvider {
    static final String NAME = "whisper";

    /** What a model's file begins with: 0x67676d6c, lowest byte first. */
    private static final byte[] SIGN = {'l', 'm', 'g', 'g'};

    /** The smallest model has twice as many; the library takes what is missing of a cut file for numbers. */
    private static final long LEAST_BYTES = 12_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> obstacle(Language language, Optional<Path> model) {
        if (model.isEmpty()) {
            return Optional.of("whisper needs a model; name its ggml file as whisper:FILE, see docs/voice.md");
        }
        return isModel(model.get())
                ? Optional.empty()
                : Optional.of("%s is no whole model of whisper.cpp (ggml); name such a file".formatted(model.get()));
    }

    private static boolean isModel(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Files.size(file) >= LEAST_BYTES && Arrays.equals(bytes.readNBytes(SIGN.length), SIGN);
        } catch (IOException unread) {
            return false;
        }
    }

    @Override
    public Recogniser open(Language language, Optional<Path> model) throws RecogniserUnavailable {
        Optional<String> obstacle = obstacle(language, model);
        if (obstacle.isPresent()) {
            throw new RecogniserUnavailable(obstacle.get());
        }
        Path file = model.orElseThrow();
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null); // it would write to the terminal
            WhisperJNI whisper = new WhisperJNI();
            @Nullable WhisperContext context = whisper.init(file);
            if (context == null) {
                throw new IOException("it says no more");
            }
            return new WhisperRecogniser(language, whisper, context);
        } catch (IOException | LinkageError failed) {
            throw new RecogniserUnavailable(
                    "whisper cannot load %s: %s; is it whole, and is this a Linux of Debian's kind?"
                            .formatted(file, failed.getMessage()),
                    failed);
        }
    }
}
