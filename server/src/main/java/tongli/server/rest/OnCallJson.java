package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.server.account.Account;
import tongli.server.oncall.OnCallEvent;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Outbox;

/** What is told of the telling of a person on call. */
public final class OnCallJson {

    private OnCallJson() {}

    /**
     * How it stands, of nobody in particular, of what is kept.
     *
     * @param toldHere whether anybody is told of whoever agreed
     * @param host of the address that is told; null if nobody is
     * @param contact whom the person on call is to ask; null if none was set
     * @param days for how many events are kept
     */
    public record OnCallStateJson(
            @JsonProperty("told_here") boolean toldHere,
            @Nullable String host,
            @Nullable String contact,
            long pending,
            @JsonProperty("oldest_pending_at") @Nullable String oldestPendingAt,
            long told,
            @JsonProperty("last_told_at") @Nullable String lastToldAt,
            @JsonProperty("given_up") long givenUp,
            @JsonProperty("last_given_up_at") @Nullable String lastGivenUpAt,
            long withheld,
            int days) {

        static OnCallStateJson of(Optional<OnCallSettings> settings, Outbox.Counts counts, int days) {
            return new OnCallStateJson(
                    settings.isPresent(),
                    settings.map(OnCallSettings::host).orElse(null),
                    settings.flatMap(OnCallSettings::contact).orElse(null),
                    counts.pending(),
                    text(counts.oldestPending()),
                    counts.told(),
                    text(counts.lastTold()),
                    counts.givenUp(),
                    text(counts.lastGivenUp()),
                    counts.withheld(),
                    days);
        }
    }

    /** What the person on call was given, or the id of an event that they were not told of. */
    public record NewLookUp(String reference) {}

    /**
     * Who it is.
     *
     * @param groups in which they take a course
     */
    public record LookedUpJson(
            UUID reference, UUID account, String name, String level, String at, String state, List<String> groups) {

        static LookedUpJson of(OnCallEvent event, Account who, List<String> groups) {
            return new LookedUpJson(
                    event.reference(),
                    who.id(),
                    who.name().text(),
                    event.level().code(),
                    event.at().toString(),
                    event.state().code(),
                    groups);
        }
    }

    /**
     * How it is with whoever asks.
     *
     * @param toldHere whether anybody is told here of whoever agreed
     * @param agreed whether their own consent holds now
     * @param latest what is told of them, or was, of the episode that is asked about; null for nothing
     */
    public record OwnOnCallJson(
            @JsonProperty("told_here") boolean toldHere,
            boolean agreed,
            @Nullable OwnEventJson latest) {}

    /** That a person on call is told, or was. @param endedAt null while it is pending */
    public record OwnEventJson(
            String level,
            String at,
            String state,
            @JsonProperty("ended_at") @Nullable String endedAt) {

        static OwnEventJson of(OnCallEvent event) {
            return new OwnEventJson(
                    event.level().code(), event.at().toString(), event.state().code(), text(event.endedAt()));
        }
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
