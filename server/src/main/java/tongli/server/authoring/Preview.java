package tongli.server.authoring;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import tongli.persona.authoring.SpokenLines;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.wire.PreviewJson;
import tongli.wire.PreviewTurnJson;
import tongli.wire.RiskCardJson;

/** A talk with the person of a file that nobody has saved. It has a practice of its own, so that nothing of it gets into the learner's. */
public final class Preview {
    private final Scenario scenario;
    private final SpokenLines spoken;
    private final TimeLimit limit;
    private final PracticeService practice;
    private final UUID id;

    /**
     * Encodes the person's sentences, which takes a while.
     *
     * @throws tongli.server.problem.ProblemException if it takes too long
     */
    Preview(Written written, long seed, PracticeParts parts, TimeLimit limit, InstantSource clock) {
        this.scenario = written.scenario();
        this.spoken = new SpokenLines(scenario, written.yaml());
        this.limit = limit;
        PersonaEngine engine = new PersonaEngine(limit.over(parts.encoder()));
        engine.warm(scenario);
        this.practice = new PracticeService(
                new PracticeParts(
                        ScenarioLibrary.of(scenario),
                        parts.drills(),
                        parts.riskCards(),
                        parts.encoder(),
                        engine,
                        parts.replies(),
                        parts.risks(),
                        parts.emotions(),
                        parts.assessor(),
                        () -> {}), // the server's own parts, which it closes itself
                new MemorySessionStore(1),
                UUID::randomUUID,
                () -> seed,
                clock);
        this.id = practice.start(new StartRequest(
                        scenario.id(), scenario.language(), OptionalLong.of(seed), Optional.empty(), false))
                .id();
    }

    public UUID id() {
        return id;
    }

    /** As it stood before the first turn. */
    public PreviewJson opening() {
        return PreviewJson.of(practice.session(id), scenario, spoken);
    }

    /** @throws tongli.practice.PracticeRefused if the talk has ended, or the words are blank or too long */
    public synchronized PreviewTurnJson turn(LearnerMove move, RiskCardJson card) {
        limit.begin();
        Session before = practice.session(id);
        Turn turn = practice.turn(id, move, Optional.empty());
        return PreviewTurnJson.of(before, turn, spoken, card);
    }

    public Scenario scenario() {
        return scenario;
    }
}
