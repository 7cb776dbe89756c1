package tongli.server.engine;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.expression.speech.SpeechFailed;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Viseme;
import tongli.expression.speech.Visemes;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;
import tongli.expression.speech.Wav;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * Says lines aloud, two at a time; others wait for a moment, and then are told to come again. The last few are kept in
 * memory, for a line is often heard twice; nowhere else. Safe for many threads.
 */
public final class Speaking {

    /** Each is a process or two of some ten milliseconds a sentence. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Six minutes of speech. */
    private static final long KEPT_BYTES = 16L * 1024 * 1024;

    /** A line that was said. @param visemes what the mouth does meanwhile */
    public record Said(Wav sound, List<Viseme> visemes) {
        public Said {
            visemes = List.copyOf(visemes);
        }
    }

    private final Voices voices;
    private final Visemes visemes;
    private final Places places;
    private final Map<SpokenLine, Said> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;

    /** @param searchPath folders with programs that speak, as the environment's {@code PATH} */
    public Speaking(String searchPath) {
        this(searchPath, AT_ONCE, PATIENCE);
    }

    Speaking(String searchPath, int atOnce, Duration patience) {
        this.voices = Voices.onPath(searchPath);
        this.visemes = Visemes.onPath(searchPath);
        this.places = new Places(atOnce, patience, ProblemKind.OVERLOADED);
    }

    /** Who speaks a language here; empty if nobody does. */
    public Optional<String> voice(Language language) {
        return voices.in(language).map(Voice::name);
    }

    /** @throws ProblemException if no voice is installed, it fails, or too much is being said at once */
    public Said say(SpokenLine line) {
        Voice voice =
                voices.in(line.language()).orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.NO_VOICE)));
        @Nullable Said before = keptOf(line);
        if (before != null) {
            return before;
        }
        Said said = within(() -> {
            Wav sound = voice.speak(line);
            return new Said(sound, visemes.of(line, sound));
        });
        keep(line, said);
        return said;
    }

    /** What the mouth would about do, where somebody else says the line. @throws ProblemException if too much is being said at once */
    public List<Viseme> mouth(SpokenLine line) {
        return within(() -> visemes.estimated(line));
    }

    private <T> T within(Supplier<T> work) {
        try {
            return places.within(work::get);
        } catch (SpeechFailed failed) {
            throw new ProblemException(Problem.of(
                    switch (failed.reason()) {
                        case TOO_LONG -> ProblemKind.TEXT_TOO_LONG;
                        case TOO_SLOW -> ProblemKind.OVERLOADED;
                        case BROKEN -> ProblemKind.NO_VOICE;
                    },
                    failed.getMessage() + "."));
        }
    }

    private @Nullable Said keptOf(SpokenLine line) {
        synchronized (kept) {
            return kept.get(line);
        }
    }

    private void keep(SpokenLine line, Said said) {
        synchronized (kept) {
            @Nullable Said same = kept.put(line, said);
            keptBytes += size(said) - (same == null ? 0 : size(same));
            Iterator<Said> oldest = kept.values().iterator();
            while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
                keptBytes -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(Said said) {
        return said.sound().length();
    }
}
