package tongli.perception.voice.speech;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tongli.core.Require;

/**
 * Which recogniser is to hear a language: {@code NAME} or {@code NAME:MODEL}.
 *
 * @param model the folder or file of its model, where the operator names one
 */
public record RecogniserChoice(String name, Optional<Path> model) {
    public RecogniserChoice {
        Require.notBlank("name", name);
    }

    /** @throws IllegalArgumentException if it is not as above */
    public static RecogniserChoice parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new RecogniserChoice(text.strip(), Optional.empty());
        }
        try {
            String model = Require.notBlank("the model behind \":\"", text.substring(colon + 1));
            return new RecogniserChoice(text.substring(0, colon).strip(), Optional.of(Path.of(model.strip())));
        } catch (InvalidPathException no) {
            throw new IllegalArgumentException("the model behind \":\" is no path: " + no.getReason(), no);
        }
    }
}
