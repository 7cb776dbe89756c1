package tongli.server.authoring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import tongli.persona.authoring.Draft;
import tongli.persona.check.SimulatedLearner;
import tongli.persona.check.Simulation;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.lint.Mark;
import tongli.practice.PracticeParts;
import tongli.server.engine.Places;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * Where an author tries a scenario file: looks it over, has stock learners talk with the person, talks with the person. Nothing of it is
 * kept but the latest {@value #MOST_PREVIEWS} talks of each author, in memory, for half an hour after their last turn. Closing it stops what is being played
 * at its next step, so that the program need not wait for it. Safe for many threads.
 */
public final class Workbench implements AutoCloseable {
    static final int MOST_PREVIEWS = 4;
    static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

    private static final Duration SIMULATION = Duration.ofSeconds(120);
    private static final Duration PREVIEW = Duration.ofSeconds(60);

    private record Held(Preview preview, String author, long touchedNanos) {}

    private final CurrentPerson author;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Places looking = new Places(1, Duration.ofSeconds(10), ProblemKind.BUSY);
    private final Places playing = new Places(1, Duration.ZERO, ProblemKind.BUSY);
    private final Map<UUID, Held> previews = new LinkedHashMap<>();
    private volatile boolean ending;

    /** @param nanos a clock that only runs forward */
    public Workbench(CurrentPerson author, InstantSource clock, LongSupplier nanos) {
        this.author = author;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** @throws ProblemException if another file is being looked over for too long */
    public Draft look(String yaml, List<Mark> marks) {
        return looking.within(() -> Draft.look("yaml", yaml, marks));
    }

    /** @throws ProblemException if something else is being played, or it takes too long */
    public List<SimulatedLearner> simulate(Written written, int turns, int seeds, PracticeParts parts) {
        TimeLimit limit = limit(SIMULATION);
        return playing.within(() -> SimulatedLearner.all(
                new Simulation(new PersonaEngine(limit.over(parts.encoder())), limit.over(parts.replies())),
                written.scenario(),
                turns,
                seeds));
    }

    /** Begins a talk; the author's own untouched longest makes room. @throws ProblemException if something is being played, or it takes too long */
    public Preview preview(Written written, long seed, PracticeParts parts) {
        Preview preview = playing.within(() -> new Preview(written, seed, parts, limit(PREVIEW), clock));
        hold(preview, author.id());
        return preview;
    }

    /** A talk that is held, and from now on for as long again. @throws ProblemException if it is not, or no longer */
    public synchronized Preview preview(UUID id) {
        letGoOfOld();
        Held held = previews.get(id);
        if (held == null || !held.author().equals(author.id())) {
            throw new ProblemException(Problem.of(
                            ProblemKind.UNKNOWN_SESSION,
                            "There is no such talk. Of an unsaved file only the latest %d are held, for %d minutes; begin anew."
                                    .formatted(MOST_PREVIEWS, LONGEST_IDLE.toMinutes()))
                    .on("id"));
        }
        hold(held.preview(), held.author());
        return held.preview();
    }

    /** Lets go of a talk. @throws ProblemException if it is not held */
    public synchronized void end(UUID id) {
        previews.remove(preview(id).id());
    }

    /** Lets go of every talk of the author's. */
    public synchronized void clear() {
        clear(author.id());
    }

    /** Lets go of every talk of somebody's. */
    public synchronized void clear(String owner) {
        previews.values().removeIf(held -> held.author().equals(owner));
    }

    @Override
    public void close() {
        ending = true;
        synchronized (this) {
            previews.clear();
        }
    }

    private TimeLimit limit(Duration most) {
        return new TimeLimit(most, nanos, () -> ending);
    }

    private synchronized void hold(Preview preview, String owner) {
        letGoOfOld();
        previews.remove(preview.id()); // so that it comes last
        previews.put(preview.id(), new Held(preview, owner, nanos.getAsLong()));
        List<UUID> own = previews.values().stream()
                .filter(held -> held.author().equals(owner))
                .map(held -> held.preview().id())
                .toList();
        own.subList(0, Math.max(0, own.size() - MOST_PREVIEWS)).forEach(previews::remove);
    }

    private void letGoOfOld() {
        long now = nanos.getAsLong();
        previews.values().removeIf(held -> now - held.touchedNanos() > LONGEST_IDLE.toNanos());
    }
}
