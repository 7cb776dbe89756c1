package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.persona.scenario.Scenario;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;

/** A session, whole. */
public record SessionJson(
        UUID id,
        String scenario,
        String language,
        String title,
        PersonaCardJson persona,
        @JsonProperty("learner_role") String learnerRole,
        @JsonProperty("content_note") String contentNote,
        List<GoalJson> goals,
        long seed,
        String difficulty,
        String kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String drill,
        String status,
        boolean stored,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ParentJson parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AfterJson after,
        OpeningJson opening,
        List<TurnJson> turns) {

    /** Where a branch left its parent: the first turn that is answered anew. */
    public record ParentJson(UUID session, int turn) {
        static @Nullable ParentJson of(Session branch) {
            return branch.parent()
                    .map(parent -> new ParentJson(parent.session(), parent.turn()))
                    .orElse(null);
        }
    }

    /** The talk after which the same person was met again; it may have been deleted since. */
    public record AfterJson(UUID session, int days) {
        static @Nullable AfterJson of(Session session) {
            return session.after()
                    .map(after -> new AfterJson(after.session(), after.days()))
                    .orElse(null);
        }
    }

    /** The persona's first line and face. */
    public record OpeningJson(
            String text,
            EmotionJson emotion,
            @JsonProperty("action_units") Map<String, Double> actionUnits) {
        static OpeningJson of(PersonaAnswer opening) {
            return new OpeningJson(opening.text(), EmotionJson.of(opening.emotion()), opening.actionUnits());
        }
    }

    public static SessionJson of(Session session, Scenario scenario, RiskCardJson card) {
        return new SessionJson(
                session.id(),
                session.scenario(),
                session.language().code(),
                scenario.title(),
                PersonaCardJson.of(scenario.profile()),
                scenario.learnerRole(),
                scenario.contentNote(),
                GoalJson.of(scenario.goals()),
                session.seed(),
                session.difficulty().code(),
                session.kind().code(),
                session.drill().orElse(null),
                session.status().code(),
                session.stored(),
                session.createdAt().toString(),
                session.updatedAt().toString(),
                ParentJson.of(session),
                AfterJson.of(session),
                OpeningJson.of(session.opening()),
                session.turns().stream().map(turn -> TurnJson.of(turn, card)).toList());
    }

    /** The same without feedback on any turn. */
    public SessionJson withoutFeedback() {
        return new SessionJson(
                id,
                scenario,
                language,
                title,
                persona,
                learnerRole,
                contentNote,
                goals,
                seed,
                difficulty,
                kind,
                drill,
                status,
                stored,
                createdAt,
                updatedAt,
                parent,
                after,
                opening,
                turns.stream().map(TurnJson::withoutFeedback).toList());
    }
}
