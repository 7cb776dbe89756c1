package tongli.expression.speech;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;

/** The voices that this machine has, the better first for each language. Immutable, safe for many threads. */
public final class Voices {

    private final List<Voice> voices;

    private Voices(List<Voice> voices) {
        this.voices = voices;
    }

    /** @param searchPath folders to look for programs in, as the environment's {@code PATH} */
    public static Voices onPath(String searchPath) {
        return new Voices(EspeakVoice.find(searchPath).stream().toList());
    }

    /** Empty if none is installed for the language. */
    public Optional<Voice> in(Language language) {
        return voices.stream().filter(voice -> voice.speaks(language)).findFirst();
    }
}
