package tongli.coaching.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Language;

/**
 * Where an operator puts the words of scales: {@code scales/SCALE-LANGUAGE.yaml} in the data folder. Looked at anew each time, so that words
 * can be brought while a program runs.
 */
public final class ScaleShelf {

    private final Path data;

    /** @param data the data folder */
    public ScaleShelf(Path data) {
        this.data = data;
    }

    /** Where the words belong, from the data folder on. */
    public static String place(Scale scale, Language language) {
        return "scales/%s-%s.yaml".formatted(scale.id(), language.code());
    }

    /** Where the words belong. */
    public Path file(Scale scale, Language language) {
        return data.resolve(place(scale, language));
    }

    public boolean has(Scale scale, Language language) {
        return Files.isReadable(file(scale, language));
    }

    /**
     * The words; empty where nobody has brought them.
     *
     * @throws InvalidYamlException if they are not the words of that scale in that language; it names every fault
     */
    public Optional<ScaleTexts> texts(Scale scale, Language language) {
        if (!has(scale, language)) {
            return Optional.empty();
        }
        try {
            String yaml = Files.readString(file(scale, language));
            return Optional.of(ScaleTexts.read(place(scale, language), yaml, scale));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read; it must be UTF-8".formatted(place(scale, language)), e);
        }
    }
}
