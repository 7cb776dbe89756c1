package tongli.server.engine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.core.Language;
import tongli.expression.speech.SpeechFailed;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.RoundStore;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShowingService;

/** Rounds of showings over {@link Practice}, and the voices that this machine has for them. Whoever asks before practice is loaded waits. */
public final class Showings {

    private final Practice practice;
    private final RoundStore store;
    private final EvidenceStore evidence;
    private final Voices voices;
    private final Capacity capacity;
    private final InstantSource clock;

    private Optional<ShowingService> made = Optional.empty();

    /**
     * @param evidence keeps what rounds show of skills
     * @param voices that are installed
     */
    public Showings(
            Practice practice,
            RoundStore store,
            EvidenceStore evidence,
            Voices voices,
            Capacity capacity,
            InstantSource clock) {
        this.practice = practice;
        this.store = store;
        this.evidence = evidence;
        this.voices = voices;
        this.capacity = capacity;
        this.clock = clock;
    }

    public synchronized ShowingService service() {
        if (made.isEmpty()) {
            made = Optional.of(new ShowingService(people().ids(), store, evidence, UUID::randomUUID, clock));
        }
        return made.orElseThrow();
    }

    /** Who shows feelings. */
    public ScenarioLibrary people() {
        return practice.parts().scenarios();
    }

    public long seed() {
        return ThreadLocalRandom.current().nextLong(1L << 31);
    }

    /** Whether lines can be spoken here. */
    public boolean speaks(Language language) {
        return voices.in(language).isPresent();
    }

    /**
     * The line as it is said; empty where no voice is installed.
     *
     * @throws SpeechFailed if no sound came of it
     */
    public Optional<byte[]> spoken(Showing showing, Language language) {
        Optional<Voice> voice = voices.in(language);
        return voice.map(one ->
                capacity.within(() -> one.speak(new SpokenLine(showing.dealt().line(), language, showing.prosody()))
                        .bytes()));
    }
}
