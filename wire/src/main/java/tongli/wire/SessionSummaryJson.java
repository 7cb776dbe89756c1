package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.persona.scenario.Scenario;
import tongli.practice.Session;
import tongli.wire.SessionJson.ParentJson;

/**
 * A session in a list. {@code turns} is how many there are; {@code score} is null before the first assessed turn; a branch
 * has its {@code parent}.
 */
public record SessionSummaryJson(
        UUID id,
        String scenario,
        String language,
        String title,
        String difficulty,
        String kind,
        String status,
        int turns,
        @Nullable Integer score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ParentJson parent,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    public static SessionSummaryJson of(Session session, Scenario scenario, OptionalInt score) {
        return new SessionSummaryJson(
                session.id(),
                session.scenario(),
                session.language().code(),
                scenario.title(),
                session.difficulty().code(),
                session.kind().code(),
                session.status().code(),
                session.turns().size(),
                score.isPresent() ? score.getAsInt() : null,
                ParentJson.of(session),
                session.createdAt().toString(),
                session.updatedAt().toString());
    }
}
