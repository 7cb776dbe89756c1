package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.account.AuditLog;

/** Counts what is written into the audit log by this process, by action and by nobody: {@code tongli.audit}. */
public final class MeteredAuditLog implements AuditLog {

    private final AuditLog log;
    private final Map<AuditAction, Counter> counters = new EnumMap<>(AuditAction.class);

    public MeteredAuditLog(AuditLog log, MeterRegistry registry) {
        this.log = log;
        for (AuditAction action : AuditAction.values()) {
            counters.put(
                    action,
                    Counter.builder("tongli.audit")
                            .description("Entries of the audit log that this process wrote")
                            .tag("action", action.code())
                            .register(registry));
        }
    }

    @Override
    public void add(Instant at, Optional<String> actor, AuditAction action, Optional<String> subject) {
        log.add(at, actor, action, subject);
        Counter counter = counters.get(action);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public List<AuditEntry> page(OptionalLong before, int most) {
        return log.page(before, most);
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return log.together(work);
    }

    @Override
    public List<AuditEntry> about(String id) {
        return log.about(id);
    }

    @Override
    public int sweep(Instant before, Instant now) {
        return log.sweep(before, now);
    }

    @Override
    public OptionalLong firstBroken() {
        return log.firstBroken();
    }
}
