package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.persona.scenario.Scenario;
import tongli.practice.Session;

/** A session in a list. {@code turns} is how many there are; {@code score} is null before the first assessed turn. */
public record SessionSummaryJson(
        UUID id,
        String scenario,
        String language,
        String title,
        String kind,
        String status,
        int turns,
        @Nullable Integer score,
        @JsonProperty("updated_at") String updatedAt) {

    public static SessionSummaryJson of(Session session, Scenario scenario, OptionalInt score) {
        return new SessionSummaryJson(
                session.id(),
                session.scenario(),
                session.language().code(),
                scenario.title(),
                session.kind().code(),
                session.status().code(),
                session.turns().size(),
                score.isPresent() ? score.getAsInt() : null,
                session.updatedAt().toString());
    }
}
