package tongli.wire.xapi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tongli.core.Mechanism;
import tongli.wire.xapi.StatementJson.ActivityJson;
import tongli.wire.xapi.StatementJson.DefinitionJson;
import tongli.wire.xapi.StatementJson.ScoreJson;

/** What statements of talks and of courses have in common. */
final class Parts {

    static final String PLATFORM = "Tongli";

    private static final int BEST = 100;
    private static final long HUNDREDTH = Duration.ofMillis(10).toNanos();

    private Parts() {}

    /** ISO 8601 in UTC, to the millisecond. */
    static String timestamp(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** ISO 8601, to the hundredth of a second, which is as fine as record stores compare; empty where a clock was set back. */
    static Optional<String> duration(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.isNegative()
                ? Optional.empty()
                : Optional.of(between.minusNanos(between.getNano() % HUNDREDTH).toString());
    }

    static ActivityJson activity(String id, ActivityType type, Map<String, String> name) {
        return new ActivityJson("Activity", id, new DefinitionJson(type.iri(), name));
    }

    /** @param score 0 to 100 */
    static @Nullable ScoreJson score(OptionalInt score) {
        return score.isEmpty() ? null : new ScoreJson(score.getAsInt() / (double) BEST, score.getAsInt(), 0, BEST);
    }

    static Map<String, Integer> levels(Map<Mechanism, Integer> levels) {
        Map<String, Integer> coded = new LinkedHashMap<>();
        levels.forEach((mechanism, level) -> coded.put(mechanism.code(), level));
        return coded;
    }
}
