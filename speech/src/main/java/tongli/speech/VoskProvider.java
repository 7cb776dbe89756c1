package tongli.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import tongli.core.Language;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.RecogniserProvider;
import tongli.perception.voice.speech.RecogniserUnavailable;

/** Vosk, with a model's folder; which language it hears is the model's matter. */
public final class VoskProvider implements RecogniserProvider {
    static final String NAME = "vosk";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> obstacle(Language language, Optional<Path> model) {
        if (model.isEmpty()) {
            return Optional.of("Vosk needs a model; name its unpacked folder as vosk:FOLDER, see docs/voice.md");
        }
        return Files.isDirectory(model.get().resolve("am"))
                        || Files.isRegularFile(model.get().resolve("final.mdl"))
                ? Optional.empty()
                : Optional.of("%s is no folder with a Vosk model; unpack one there".formatted(model.get()));
    }

    @Override
    public Recogniser open(Language language, Optional<Path> model) throws RecogniserUnavailable {
        Optional<String> obstacle = obstacle(language, model);
        if (obstacle.isPresent()) {
            throw new RecogniserUnavailable(obstacle.get());
        }
        try {
            LibVosk.setLogLevel(LogLevel.WARNINGS);
            return new VoskRecogniser(language, new Model(model.orElseThrow().toString()));
        } catch (IOException | LinkageError failed) {
            throw new RecogniserUnavailable(
                    "Vosk cannot load the model in %s: %s; is it whole, and made for Vosk?"
                            .formatted(model.orElseThrow(), failed.getMessage()),
                    failed);
        }
    }
}
