package tongli.server.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.RiskLevel;

/**
 * What a receiver is told. Fields are added; when one goes or means something else, the version is another.
 *
 * @param version 1
 * @param type {@code risk}, or {@code test} where nobody is in danger
 * @param id of the event; the same however often it is sent
 * @param at when practice stopped, to the second
 * @param level {@code high} or {@code imminent}
 * @param reference by which an operator looks up who it is; the same in each event of an episode; not there in a test
 * @param installation under which address people reach the server
 * @param contact whom to ask who it is, as the operator wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OnCallMessage(
        int version,
        String type,
        UUID id,
        String at,
        String level,
        @Nullable UUID reference,
        @Nullable String installation,
        @Nullable String contact) {

    private static final int VERSION = 1;

    static OnCallMessage of(OnCallEvent event, Optional<URI> installation, Optional<String> contact) {
        return new OnCallMessage(
                VERSION,
                "risk",
                event.id(),
                seconds(event.at()),
                event.level().code(),
                event.reference(),
                installation.map(URI::toString).orElse(null),
                contact.orElse(null));
    }

    /** To try whether it arrives. */
    public static OnCallMessage test(Instant now, Optional<URI> installation, Optional<String> contact) {
        return new OnCallMessage(
                VERSION,
                "test",
                UUID.randomUUID(),
                seconds(now),
                RiskLevel.HIGH.code(),
                null,
                installation.map(URI::toString).orElse(null),
                contact.orElse(null));
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
