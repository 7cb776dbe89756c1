package tongli.server.engine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.RoundStore;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShowingService;
import tongli.practice.showing.ShownLine;
import tongli.server.problem.ProblemException;

/** Rounds of showings over {@link Practice}. Whoever asks before practice is loaded waits. */
public final class Showings {

    private final Practice practice;
    private final RoundStore store;
    private final EvidenceStore evidence;
    private final Speaking speaking;
    private final InstantSource clock;

    private Optional<ShowingService> made = Optional.empty();

    /**
     * @param evidence keeps what rounds show of skills
     * @param speaking by which lines are said
     */
    public Showings(
            Practice practice, RoundStore store, EvidenceStore evidence, Speaking speaking, InstantSource clock) {
        this.practice = practice;
        this.store = store;
        this.evidence = evidence;
        this.speaking = speaking;
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
        return speaking.voice(language).isPresent();
    }

    /**
     * The line as the person says it.
     *
     * @throws ProblemException if no voice is installed, it fails, or too much is being said at once
     */
    public byte[] spoken(Showing showing, Language language) {
        return speaking.say(ShownLine.of(showing, people(), language)).sound().bytes();
    }
}
