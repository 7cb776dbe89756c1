package tongli.perception.voice.speech;

import java.io.IOException;
import tongli.core.Language;
import tongli.perception.voice.sound.SampleStream;

/**
 * Writes down what is said in one language. May own native handles or processes: close it when no call is under way. For one thread at a time, unless an
 * implementation says otherwise.
 */
public interface Recogniser extends AutoCloseable {
    /** As in the configuration, such as {@code pocketsphinx}. */
    String name();

    Language language();

    /**
     * @param sound read to its end, piece by piece, and not closed
     * @throws IOException if the sound cannot be read, or the recogniser fails; the message says what to do
     */
    Transcript transcribe(SampleStream sound) throws IOException;

    @Override
    void close();
}
