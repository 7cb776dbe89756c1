package tongli.wire.xapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the Experience API: who did what to what, with what result, and where it belongs. Nothing is ever null or empty in it, as
 * the specification wants; {@code version} is left out, as it asks of whoever sends.
 *
 * <p>Source: xAPI 1.0.3, part two, section 2.4. What stands in it is valid in xAPI 2.0 (IEEE 9274.1.1) too.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatementJson(
        UUID id,
        String timestamp,
        AgentJson actor,
        VerbJson verb,
        ActivityJson object,
        @Nullable ResultJson result,
        ContextJson context) {

    /** Somebody, by an account or by mail, never by both. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AgentJson(
            String objectType,
            @Nullable String name,
            @Nullable AccountJson account,
            @Nullable String mbox) {}

    /** @param name opaque unless somebody chose otherwise */
    public record AccountJson(String homePage, String name) {}

    /** @param display by language */
    public record VerbJson(String id, Map<String, String> display) {}

    /** What was done; {@code objectType} is always Activity. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ActivityJson(
            String objectType, String id, @Nullable DefinitionJson definition) {}

    /** @param name by language */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DefinitionJson(String type, Map<String, String> name) {}

    /** What came of it; {@code response} only where words were asked for. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ResultJson(
            @Nullable ScoreJson score,
            @Nullable Boolean success,
            @Nullable Boolean completion,
            @Nullable String response,
            @Nullable String duration,
            Map<String, Object> extensions) {}

    /** @param scaled in [-1, 1]; raw in [min, max] */
    public record ScoreJson(double scaled, int raw, int min, int max) {}

    /** @param registration the talk, or the taking of a course */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ContextJson(
            UUID registration,
            String platform,
            String language,
            @Nullable ContextActivitiesJson contextActivities,
            Map<String, Object> extensions) {}

    /** What the activity is part of, near and far. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ContextActivitiesJson(List<ActivityJson> parent, List<ActivityJson> grouping) {
        /** Null where it is part of nothing. */
        static @Nullable ContextActivitiesJson of(List<ActivityJson> parent, List<ActivityJson> grouping) {
            return parent.isEmpty() && grouping.isEmpty() ? null : new ContextActivitiesJson(parent, grouping);
        }
    }
}
