package tongli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.Turn;
import tongli.server.engine.Practice;

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
    private final Timer played;
    private final Timer refused;
    private final Timer failed;

    public Turns(Practice practice, MeterRegistry registry) {
        this.practice = practice;
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

    /** As {@link tongli.practice.PracticeService#turn}. */
    public Turn play(UUID id, LearnerMove move, Optional<String> key) {
        Timer.Sample began = Timer.start();
        Timer timer = failed;
        try {
            Turn turn = practice.service().turn(id, move, key);
            timer = played;
            return turn;
        } catch (PracticeRefused why) {
            timer = refused;
            throw why;
        } finally {
            began.stop(timer);
        }
    }
}
