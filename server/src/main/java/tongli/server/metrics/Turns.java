package tongli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.Turn;
import tongli.practice.Wording;
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

    private final Practice practice;
    private final Capacity capacity;
    private final Timer played;
    private final Timer refused;
    private final Timer failed;

    /** @param capacity of this node, which a turn takes a place of */
    public Turns(Practice practice, Capacity capacity, MeterRegistry registry) {
        this.practice = practice;
        this.capacity = capacity;
        this.played = timer(registry, "played");
        this.refused = timer(registry, "refused");
        this.failed = timer(registry, "failed");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("tongli.turn")
                .description("A turn, until it is kept")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** As {@link tongli.practice.PracticeService#turn}. @throws ProblemException if too much is being worked out */
    public Turn play(UUID id, LearnerMove move, Optional<String> key, Wording wording) {
        Timer.Sample began = Timer.start();
        Timer timer = failed;
        try {
            Turn turn = capacity.within(() -> practice.service().turn(id, move, key, wording));
            timer = played;
            return turn;
        } catch (PracticeRefused | ProblemException why) {
            timer = refused;
            throw why;
        } finally {
            began.stop(timer);
        }
    }

    /** As {@link tongli.practice.PracticeService#worded}. @throws ProblemException if too much is being worked out */
    public Turn worded(UUID id, int number) {
        return capacity.within(() -> practice.service().worded(id, number));
    }
}
