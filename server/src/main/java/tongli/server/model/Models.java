package tongli.server.model;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.EmotionReader;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.serving.ServedModels;
import tongli.perception.registry.serving.ServedWatch;

/**
 * The registry of this installation and the models that it has serve. Looks at the registry each second from {@link #start} on, on a
 * thread of its own. Safe for many threads; close it before what ships is let go.
 */
public final class Models implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);
    private static final long BETWEEN_MILLIS = 1_000;

    private final ModelSettings settings;
    private final ModelRegistry registry;
    private final ServedModels served;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "model-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param shipped reads emotions where nothing was promoted
     * @param withdrawn is told of canaries that broke their bounds
     * @param watch is told what each model does
     */
    public Models(
            ModelSettings settings,
            EmotionReader shipped,
            InstantSource clock,
            Consumer<Decision> withdrawn,
            ServedWatch watch) {
        this.settings = settings;
        this.registry = new ModelRegistry(settings.registry(), settings.key(), clock);
        this.served = new ServedModels(registry, shipped, System::nanoTime, withdrawn, watch);
    }

    /** Begins to follow the registry. */
    public void start() {
        looks.scheduleWithFixedDelay(this::look, 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            served.look();
        } catch (RuntimeException | Error failed) {
            LOG.atError().setCause(failed).log("the registry could not be followed; it is tried again");
        }
    }

    /** Follows the registry soon, and waits for nothing. */
    public void soon() {
        try {
            looks.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.atDebug().log("the server is stopping; the next start follows");
        }
    }

    public ModelSettings settings() {
        return settings;
    }

    public ModelRegistry registry() {
        return registry;
    }

    public ServedModels served() {
        return served;
    }

    @Override
    public void close() {
        looks.shutdown();
        served.close();
    }
}
