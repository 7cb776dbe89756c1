package tongli.persona.speech;

import java.util.List;
import java.util.Optional;
import tongli.persona.scenario.Scenario;

/** Says the author's words, as the engine chose them. */
public final class BankSpeaker implements PersonaSpeaker {

    @Override
    public Spoken speak(Cue cue) {
        return Spoken.byBank(cue.turn().text(), List.of());
    }

    @Override
    public void prepare(Scenario scenario) {
        // the author's words are there
    }

    @Override
    public Optional<OutsideVoice> outside() {
        return Optional.empty();
    }
}
