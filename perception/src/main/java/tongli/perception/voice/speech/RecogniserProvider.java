package tongli.perception.voice.speech;

import java.nio.file.Path;
import java.util.Optional;
import tongli.core.Language;

/**
 * A kind of recogniser. PocketSphinx is built in; others are found as services ({@link java.util.ServiceLoader}) where their jars are, so that whoever does not use them carries no natives
 * of theirs.
 */
public interface RecogniserProvider {
    /** As in the configuration: small letters. */
    String name();

    /**
     * Looks without loading a model.
     *
     * @param model as the operator names it
     * @return why it cannot hear {@code language} and what to do; empty if it can
     */
    Optional<String> obstacle(Language language, Optional<Path> model);

    /** @throws RecogniserUnavailable if there is an obstacle, or the model cannot be loaded */
    Recogniser open(Language language, Optional<Path> model) throws RecogniserUnavailable;
}
