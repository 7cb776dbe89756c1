package tongli.server.law;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The profile of this server, as it stands today. Safe for many threads. */
public final class CurrentLaw {

    private final Profile profile;
    private final InstantSource clock;

    public CurrentLaw(Profile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /** By the day of UTC, for a server has no place of its own. */
    public Law today() {
        return new Law(profile, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
