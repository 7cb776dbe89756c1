package tongli.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.registry.Act;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.perception.registry.serving.ServedWatch.Compared;

class ModelMetersTest {
    private static final Slot MOOD = new Slot("mood", Language.EN);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ModelMeters meters = new ModelMeters(registry);

    @Test
    void readingsAreCountedByTaskPartAndOutcome() {
        meters.answered(MOOD, ModelState.CANARY, 6_000_000, false);
        meters.answered(MOOD, ModelState.CANARY, 2_000_000, false);
        meters.answered(MOOD, ModelState.SERVING, 1_000_000, true);
        meters.failed(MOOD, ModelState.CANARY);
        assertThat(read("canary", "answered")).isEqualTo(2);
        assertThat(read("canary", "failed")).isEqualTo(1);
        assertThat(read("serving", "uncertain")).isEqualTo(1);
        assertThat(registry.get("tongli.models.read")
                        .tags("part", "canary", "outcome", "answered")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(8);
    }

    private long read(String part, String outcome) {
        return registry.get("tongli.models.read")
                .tags("slot", "mood.en", "part", part, "outcome", outcome)
                .timer()
                .count();
    }

    @Test
    void shadowsAndCanariesThatWereWithdrawnAreCounted() {
        meters.compared(MOOD, Compared.DIFFERS);
        meters.compared(MOOD, Compared.DROPPED);
        meters.compared(MOOD, Compared.DROPPED);
        meters.withdrawn(new Decision(
                1,
                Instant.EPOCH,
                "server",
                Act.WITHDRAWN,
                MOOD,
                Optional.empty(),
                "",
                List.of(),
                Standing.empty(MOOD),
                "0".repeat(64)));
        assertThat(registry.get("tongli.models.shadow")
                        .tag("outcome", "dropped")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("tongli.models.shadow")
                        .tag("outcome", "differs")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("tongli.models.withdrawn")
                        .tag("slot", "mood.en")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
