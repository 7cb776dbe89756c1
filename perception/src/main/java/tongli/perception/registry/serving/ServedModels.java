package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.registry.Act;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;

/**
 * Reads texts by the models that a registry has serve, in every slot. {@link #look} follows the registry: whoever runs this calls it now
 * and then, on one thread of its own; readers never wait for it. A canary that breaks its bounds is withdrawn then, and that is written
 * into the registry. Safe for many threads. Close it when nobody asks any more; what is being read is read to its end.
 */
public final class ServedModels implements AutoCloseable {
    /** Who withdraws canaries. */
    public static final String ITSELF = "server";

    private static final Logger LOG = LoggerFactory.getLogger(ServedModels.class);
    /** Looks between two tries to load what could not be loaded. */
    private static final int PATIENCE = 60;

    private final ModelRegistry registry;
    private final LongSupplier nanos;
    private final Consumer<Decision> withdrawn;
    private final ServedWatch watch;
    private final ShadowQueue shadows = new ShadowQueue();
    private final Map<Language, SlotServer<EmotionReading>> emotions = new EnumMap<>(Language.class);
    private final Map<String, SlotServer<OwnReading>> own = new ConcurrentSkipListMap<>();
    private int looks;
    private boolean closed;

    /**
     * Serves what ships until {@link #look}.
     *
     * @param shipped reads emotions where nothing was promoted; its owner closes it, after this
     * @param nanos a clock that only runs forward
     * @param withdrawn is told of each canary that broke its bounds
     */
    public ServedModels(
            ModelRegistry registry, EmotionReader shipped, LongSupplier nanos, Consumer<Decision> withdrawn) {
        this(registry, shipped, nanos, withdrawn, ServedWatch.NONE);
    }

    /** As above. @param watch is told what each model does */
    public ServedModels(
            ModelRegistry registry,
            EmotionReader shipped,
            LongSupplier nanos,
            Consumer<Decision> withdrawn,
            ServedWatch watch) {
        this.registry = registry;
        this.nanos = nanos;
        this.withdrawn = withdrawn;
        this.watch = watch;
        for (Language language : Language.values()) {
            emotions.put(
                    language,
                    new SlotServer<>(
                            new Slot(Slot.EMOTION, language),
                            OwnEmotionModel.KIND,
                            Optional.of(OwnEmotionModel.shipped(shipped)),
                            registry,
                            shadows,
                            nanos,
                            watch));
        }
    }

    /** Does what the registry says by now. What goes wrong in one slot is logged, and holds up no other. */
    public synchronized void look() {
        if (closed) {
            return;
        }
        boolean again = looks++ % PATIENCE == 0;
        if (again) {
            recover();
        }
        try {
            for (Slot slot : registry.slots()) {
                if (!slot.ships() && !own.containsKey(slot.name())) {
                    own.put(
                            slot.name(),
                            new SlotServer<>(slot, OwnModel.KIND, Optional.empty(), registry, shadows, nanos, watch));
                }
            }
        } catch (IOException unreadable) {
            LOG.atWarn().addKeyValue("failure", unreadable.getMessage()).log("the registry could not be read");
        }
        for (SlotServer<?> server : servers()) {
            try {
                server.follow(again);
                withdraw(server, again);
            } catch (IOException unreadable) {
                LOG.atWarn()
                        .addKeyValue("slot", server.slot().name())
                        .addKeyValue("failure", unreadable.getMessage())
                        .log("a slot of the registry could not be read or written; what serves goes on");
            }
        }
    }

    private void recover() {
        try {
            registry.recover();
        } catch (IOException unwritable) {
            LOG.atDebug()
                    .addKeyValue("failure", unwritable.getMessage())
                    .log("the registry cannot be written from here");
        }
    }

    private void withdraw(SlotServer<?> server, boolean again) throws IOException {
        Optional<String> why = server.canaryBroke();
        if (why.isEmpty() || !(server.silence(why.get()) || again)) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("slot", server.slot().name())
                .addKeyValue("why", why.get())
                .log("a canary broke its bounds and is asked no more");
        String model = server.standing().canary().orElseThrow().model();
        Decision decision =
                registry.decide(server.slot(), Act.WITHDRAWN, ITSELF, Optional.of(model), why.get(), List.of(), now -> {
                    if (now.canary().filter(one -> one.model().equals(model)).isEmpty()) {
                        throw new IOException("somebody else took the canary back by now");
                    }
                    return now.withoutCanary();
                });
        server.follow(false);
        withdrawn.accept(decision);
    }

    private List<SlotServer<?>> servers() {
        List<SlotServer<?>> servers = new ArrayList<>(emotions.values());
        servers.addAll(own.values());
        return servers;
    }

    /** Reads emotions. @param key see {@link #read} */
    public EmotionReader emotions(String key) {
        return queries -> queries.stream()
                .map(query -> emotion(TextEmotionReader.languageOf(query)).read(query, key))
                .toList();
    }

    private SlotServer<EmotionReading> emotion(Language language) {
        SlotServer<EmotionReading> server = emotions.get(language);
        if (server == null) {
            throw new IllegalStateException("every language has a slot");
        }
        return server;
    }

    /** The tasks of users' own that something serves, in the alphabet's order. */
    public List<String> tasks() {
        return own.values().stream()
                .filter(SlotServer::serves)
                .map(server -> server.slot().task())
                .distinct()
                .toList();
    }

    /**
     * Reads a text for a task of a user's own.
     *
     * @param query whose language, if it is not given, is found out; where a model serves in one language only, in that
     * @param key decides whether a canary answers: whoever is to be answered by the same model gives the same
     * @throws NotServedException if nothing serves the task in that language
     */
    public OwnReading read(String task, EmotionQuery query, String key) {
        Language language = ReadIn.of(query, languages(task));
        SlotServer<OwnReading> server = own.get(new Slot(task, language).name());
        if (server == null) {
            throw new NotServedException(task + "." + language.code());
        }
        return server.read(query, key);
    }

    private List<Language> languages(String task) {
        return own.values().stream()
                .filter(server -> server.slot().task().equals(task) && server.serves())
                .map(server -> server.slot().language())
                .toList();
    }

    /** How many models should be loaded and are not. */
    public int troubles() {
        return servers().stream().mapToInt(server -> server.troubles().size()).sum();
    }

    /** How a slot is served; empty where nothing was registered in it. */
    public Optional<Served> served(Slot slot) {
        return servers().stream()
                .filter(server -> server.slot().equals(slot))
                .findFirst()
                .map(server -> new Served(server.standing(), server.counts(), server.troubles()));
    }

    /**
     * How a slot is served here.
     *
     * @param standing the one that is followed
     * @param troubles why models that should be loaded are not, by digest
     */
    public record Served(Standing standing, List<ServedCounts> counts, Map<String, String> troubles) {
        public Served {
            counts = List.copyOf(counts);
            troubles = Map.copyOf(troubles);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        shadows.close();
        servers().forEach(SlotServer::close);
    }
}
