package tongli.server.oncall;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import tongli.core.Require;

/**
 * Who is told, and how.
 *
 * @param address {@code https}, or {@code http} on this machine; what stands behind its host may be secret, and is not told to anybody
 * @param timeout until the head of the answer is there
 * @param tries after how many it is given up
 * @param contact whom the person on call asks who it is: said along, as the operator wrote it
 */
public record OnCallSettings(URI address, WebhookSecret secret, Duration timeout, int tries, Optional<String> contact) {

    public static final Duration TIMEOUT = Duration.ofSeconds(10);
    public static final int LONGEST_TIMEOUT_SECONDS = 30;
    public static final int TRIES = 12;
    public static final int MOST_TRIES = 30;
    public static final int LONGEST_CONTACT = 200;

    public OnCallSettings {
        Require.inRange("tries", tries, 1, MOST_TRIES);
    }

    /** What may be told of the address. */
    public String host() {
        return address.getHost();
    }

    @Override
    public String toString() {
        return "OnCallSettings[%s]".formatted(host());
    }
}
