package tongli.server.health;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether practice is loaded. Until then whoever asks waits, so a server that still loads is alive, and not ready. */
public final class PracticeHealth implements HealthIndicator {

    /** A status of our own; what it means stands in {@code ServerLauncher}'s settings. */
    private static final String LOADING = "LOADING";

    private final BooleanSupplier ready;

    public PracticeHealth(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public Health health() {
        return ready.getAsBoolean()
                ? Health.up().build()
                : Health.status(LOADING).build();
    }
}
