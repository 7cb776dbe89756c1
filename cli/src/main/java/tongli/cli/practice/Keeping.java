package tongli.cli.practice;

import java.time.Instant;
import java.util.Optional;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.practice.SessionStore;
import tongli.practice.showing.MemoryRoundStore;
import tongli.practice.showing.RoundStore;
import tongli.server.storage.LocalStore;

/** Where this run keeps its sessions and rounds, and whether the person allowed that. */
public final class Keeping implements AutoCloseable {

    private final Optional<LocalStore> local;
    private final SessionStore sessions;
    private final RoundStore rounds;
    private final EvidenceStore evidence;
    private boolean leftOut;

    private Keeping(Optional<LocalStore> local, SessionStore sessions, RoundStore rounds, EvidenceStore evidence) {
        this.local = local;
        this.sessions = sessions;
        this.rounds = rounds;
        this.evidence = evidence;
    }

    public static Keeping inMemory() {
        return new Keeping(Optional.empty(), LocalStore.memory(), new MemoryRoundStore(), new MemoryEvidenceStore());
    }

    public static Keeping in(LocalStore store) {
        return new Keeping(Optional.of(store), store.sessions(), store.rounds(), store.evidence());
    }

    SessionStore sessions() {
        return sessions;
    }

    public RoundStore rounds() {
        return rounds;
    }

    /** What the sessions and rounds show of skills. */
    public EvidenceStore evidence() {
        return evidence;
    }

    /** Whether what is practised in this run is kept. */
    public boolean keeps() {
        return !leftOut && local.map(store -> store.consents().allowStorage()).orElse(false);
    }

    /** Whether the person could be asked and has not been. */
    boolean unanswered() {
        return !leftOut
                && local.map(store -> store.consents().storage().isEmpty()).orElse(false);
    }

    /** Whether the person was asked before and said no. */
    boolean refused() {
        return local.flatMap(store -> store.consents().storage())
                .filter(decision -> !decision.granted())
                .isPresent();
    }

    /**
     * Counts for good where the person has not been asked. A no after an earlier yes holds for this run only: it must not
     * erase what is kept. A yes after an earlier no changes nothing.
     */
    void answer(boolean allowed) {
        leftOut = !allowed;
        local.map(LocalStore::consents)
                .filter(consents -> consents.storage().isEmpty())
                .ifPresent(consents -> consents.decide(allowed, Instant.now()));
    }

    @Override
    public void close() {
        local.ifPresent(LocalStore::close);
    }
}
