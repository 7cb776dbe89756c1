package tongli.persona.speech;

import java.util.Optional;
import tongli.persona.scenario.Scenario;

/** Says a persona's turn. Never fails, and answers in bounded time. Safe for many threads. */
public interface PersonaSpeaker {

    Spoken speak(Cue cue);

    /** Begins what the first turn of a scenario would have to wait for; returns at once. */
    void prepare(Scenario scenario);

    /** The language model that may speak, so that people can be told; empty where only the author's words are said. */
    Optional<OutsideVoice> outside();
}
