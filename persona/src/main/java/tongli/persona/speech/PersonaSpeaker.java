package tongli.persona.speech;

import java.util.Optional;

/** Says a persona's turn. Never fails, and answers in bounded time. Safe for many threads. */
public interface PersonaSpeaker {

    Spoken speak(Cue cue);

    /** The language model that may speak, so that people can be told; empty where only the author's words are said. */
    Optional<OutsideVoice> outside();
}
