package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import tongli.core.Language;
import tongli.practice.ForwardingSessionStore;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/**
 * Counts what is kept of practice: sessions begun, turns, and the turns at which practice stopped and people to call were named
 * ({@code tongli.handoffs}), each by language; and times the keeping of a turn as one of the parts.
 */
public final class MeteredSessionStore extends ForwardingSessionStore {

    private final SessionStore store;
    private final Timer keeping;
    private final Map<Language, Counter> sessions = new EnumMap<>(Language.class);
    private final Map<Language, Counter> turns = new EnumMap<>(Language.class);
    private final Map<Language, Counter> handOffs = new EnumMap<>(Language.class);

    public MeteredSessionStore(SessionStore store, MeterRegistry registry) {
        this.store = store;
        this.keeping = TimedParts.timer(registry, "store");
        for (Language language : Language.values()) {
            sessions.put(language, counter(registry, "tongli.sessions", "Sessions begun", language));
            turns.put(language, counter(registry, "tongli.turns", "Turns kept", language));
            handOffs.put(
                    language,
                    counter(
                            registry,
                            "tongli.handoffs",
                            "Turns at which practice stopped and people to call were named",
                            language));
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description, Language language) {
        return Counter.builder(name)
                .description(description)
                .tag("language", language.code())
                .register(registry);
    }

    private static void count(Map<Language, Counter> counters, Session session) {
        Counter counter = counters.get(session.language());
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    public void add(Session session) {
        super.add(session);
        count(sessions, session);
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        Timer.Sample began = Timer.start();
        try {
            super.addTurn(read, turn, status);
        } finally {
            began.stop(keeping);
        }
        count(turns, read);
        if (turn.stopsPractice()) {
            count(handOffs, read);
        }
    }
}
