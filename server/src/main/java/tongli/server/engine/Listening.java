package tongli.server.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.Language;
import tongli.perception.media.Medium;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.RecogniserUnavailable;
import tongli.perception.voice.speech.Recognisers;
import tongli.perception.voice.speech.Transcript;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * Writes down what is said in recordings, two at a time; others wait for a moment, and then are told to come again. Models
 * are loaded when first asked for. Nothing is kept. Safe for many threads; close it when nobody asks any more.
 */
public final class Listening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** What somebody says at a stretch, and a third of that of a processor's work. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Recognisers recognisers;
    private final Places places = new Places(AT_ONCE, PATIENCE, ProblemKind.OVERLOADED);
    private final Deque<Recogniser> idle = new ArrayDeque<>();
    private boolean closed;

    public Listening(Recognisers recognisers) {
        this.recognisers = recognisers;
    }

    /** Who hears a language here; empty if nobody does. */
    public Optional<String> recogniser(Language language) {
        return recognisers.obstacle(language).isEmpty() ? recognisers.name(language) : Optional.empty();
    }

    /**
     * @param mayBeHeard asked when the recording's turn has come; what it throws is thrown on, and nothing is heard
     * @throws UndecodableException if it is no recording, or longer than {@link #LONGEST}
     * @throws ProblemException if nothing hears the language here, it fails, or too much is being heard at once
     */
    public Transcript transcribe(byte[] recording, Language language, Runnable mayBeHeard) throws UndecodableException {
        if (recogniser(language).isEmpty()) {
            throw new ProblemException(Problem.of(ProblemKind.SPEECH_NOT_READ));
        }
        return places.within(() -> {
            mayBeHeard.run();
            return heard(recording, language);
        });
    }

    private Transcript heard(byte[] recording, Language language) throws UndecodableException {
        try (MonoSound sound = MonoSound.open(Medium.bytes(recording), LONGEST)) {
            Recogniser mine = taken(language);
            try {
                return mine.transcribe(sound);
            } finally {
                giveBack(mine);
            }
        } catch (UndecodableException told) {
            throw told;
        } catch (RecogniserUnavailable none) {
            LOG.warn("no recogniser for {}: {}", language.code(), none.getMessage());
            throw new ProblemException(Problem.of(ProblemKind.SPEECH_NOT_READ));
        } catch (IOException failed) { // the sound is in memory
            LOG.warn("a recording in {} was not written down: {}", language.code(), failed.getMessage());
            throw new ProblemException(Problem.of(ProblemKind.SPEECH_NOT_READ));
        }
    }

    private Recogniser taken(Language language) throws IOException {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the server is stopping");
            }
            for (Recogniser one : idle) {
                if (one.language() == language) {
                    idle.remove(one);
                    return one;
                }
            }
        }
        return recognisers.open(language);
    }

    private void giveBack(Recogniser one) {
        synchronized (idle) {
            if (!closed) {
                idle.add(one);
                return;
            }
        }
        one.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Recogniser::close);
            idle.clear();
        }
    }
}
