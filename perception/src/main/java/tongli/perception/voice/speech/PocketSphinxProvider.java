package tongli.perception.voice.speech;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.core.Language;

/** PocketSphinx as Debian has it, for English, with the model that comes beside it. */
final class PocketSphinxProvider implements RecogniserProvider {
    static final String NAME = "pocketsphinx";

    private static final String PROGRAM = "pocketsphinx_continuous";
    private static final String INSTALL = "apt-get install pocketsphinx pocketsphinx-en-us";
    private static final Path DEBIAN_MODEL = Path.of("/usr/share/pocketsphinx/model/en-us/en-us");
    /** It needs about a third of the time that the speech lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String searchPath;
    private final Path model;

    /** @param searchPath as in {@code PATH} */
    PocketSphinxProvider(String searchPath) {
        this(searchPath, DEBIAN_MODEL);
    }

    PocketSphinxProvider(String searchPath, Path model) {
        this.searchPath = searchPath;
        this.model = model;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> obstacle(Language language, Optional<Path> named) {
        if (language != Language.EN) {
            return Optional.of("PocketSphinx has no Chinese model; use vosk or whisper, see docs/voice.md");
        }
        if (named.isPresent()) {
            return Optional.of(
                    "PocketSphinx takes the model that it was installed with; leave out what is behind \":\"");
        }
        if (program().isEmpty()) {
            return Optional.of("%s is not installed: %s".formatted(PROGRAM, INSTALL));
        }
        return Files.isDirectory(model)
                ? Optional.empty()
                : Optional.of("its English model is not at %s: %s".formatted(model, INSTALL));
    }

    private Optional<Path> program() {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public Recogniser open(Language language, Optional<Path> named) throws RecogniserUnavailable {
        Optional<String> obstacle = obstacle(language, named);
        if (obstacle.isPresent()) {
            throw new RecogniserUnavailable(obstacle.get());
        }
        return new PocketSphinx(program().orElseThrow(), PATIENCE);
    }
}
