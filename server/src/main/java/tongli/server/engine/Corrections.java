package tongli.server.engine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.correction.CorrectionService;
import tongli.practice.correction.CorrectionStore;

/** Corrections over {@link Practice}, whose models say what is corrected. Whoever asks before it is loaded waits. */
public final class Corrections {

    private final Practice practice;
    private final CorrectionStore store;
    private final InstantSource clock;

    private Optional<CorrectionService> made = Optional.empty();

    public Corrections(Practice practice, CorrectionStore store, InstantSource clock) {
        this.practice = practice;
        this.store = store;
        this.clock = clock;
    }

    public synchronized CorrectionService service() {
        if (made.isEmpty()) {
            made = Optional.of(new CorrectionService(practice.parts(), store, UUID::randomUUID, clock));
        }
        return made.orElseThrow();
    }
}
