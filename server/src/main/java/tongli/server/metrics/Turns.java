package tongli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.Turn;
import tongli.server.engine.Capacity;
import tongli.server.engine.Practice;
import tongli.server.problem.ProblemException;

/** Turns as they are played, timed: {@code tongli.turn}, by what came of them. Safe for many threads. */
public final class Turns {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private enum Outcome {
        PLAYED,
        REFUSED,
        FAILED
    }

    private final Practice practice;
    private final Capacity capacity;
    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);

    /** @param capacity of this node, which a turn takes a place of */
    public Turns(Practice practice, Capacity capacity, MeterRegistry registry) {
        this.practice = practice;
        this.capacity = capacity;
        Arrays.stream(Outcome.values())
                .forEach(outcome -> timers.put(
                        outcome,
                        Timer.builder("tongli.turn")
                                .description("A turn, until it is kept")
                                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                                .serviceLevelObjectives(BUCKETS)
                                .register(registry)));
    }

    /** As {@link tongli.practice.PracticeService#turn}. @throws ProblemException if too much is being worked out */
    public Turn play(UUID id, LearnerMove move, Optional<String> key) {
        Timer.Sample began = Timer.start();
        Outcome outcome = Outcome.FAILED;
        try {
            Turn turn = capacity.within(() -> practice.service().turn(id, move, key));
            outcome = Outcome.PLAYED;
            return turn;
        } catch (PracticeRefused | ProblemException refused) {
            outcome = Outcome.REFUSED;
            throw refused;
        } finally {
            began.stop(timers.getOrDefault(outcome, timers.get(Outcome.FAILED)));
        }
    }
}
