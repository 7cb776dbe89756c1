package tongli.wire.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What xAPI 1.0.3 demands of a statement (part two, sections 2.2 to 2.4 and 4), for whatever Tongli could put into one. */
final class StatementRules {

    /** Agents are known by one thing alone, and a statement about an Activity has all context there is. */
    private static final Set<String> STATEMENT =
            Set.of("id", "timestamp", "actor", "verb", "object", "result", "context");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,2})?S)?)?");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z");

    private StatementRules() {}

    static void check(JsonNode statement) {
        assertThat(statement.propertyNames()).isSubsetOf(STATEMENT).contains("id", "actor", "verb", "object");
        noNullsAndNothingEmpty(statement);
        assertThat(UUID.fromString(statement.get("id").stringValue()).variant()).isEqualTo(2);
        assertThat(statement.get("timestamp").stringValue()).matches(TIMESTAMP);
        assertThat(Instant.parse(statement.get("timestamp").stringValue())).isNotNull();
        actor(statement.get("actor"));
        iri(statement.at("/verb/id"));
        languages(statement.at("/verb/display"));
        activity(statement.get("object"));
        if (statement.has("result")) {
            result(statement.get("result"));
        }
        context(statement.get("context"));
    }

    private static void actor(JsonNode actor) {
        assertThat(actor.get("objectType").stringValue()).isEqualTo("Agent");
        assertThat(actor.has("account") ^ actor.has("mbox")).isTrue();
        if (actor.has("account")) {
            assertThat(actor.get("account").propertyNames()).containsExactly("homePage", "name");
            iri(actor.at("/account/homePage"));
            assertThat(actor.at("/account/name").isString()).isTrue();
        } else {
            assertThat(actor.get("mbox").stringValue()).startsWith("mailto:").contains("@");
        }
    }

    private static void activity(JsonNode activity) {
        assertThat(activity.propertyNames()).containsExactly("objectType", "id", "definition");
        assertThat(activity.get("objectType").stringValue()).isEqualTo("Activity");
        iri(activity.get("id"));
        iri(activity.at("/definition/type"));
        languages(activity.at("/definition/name"));
    }

    private static void result(JsonNode result) {
        assertThat(result.propertyNames())
                .isSubsetOf("score", "success", "completion", "response", "duration", "extensions");
        if (result.has("score")) {
            JsonNode score = result.get("score");
            assertThat(score.propertyNames()).containsExactly("scaled", "raw", "min", "max");
            score.forEach(number -> assertThat(number.isNumber()).isTrue());
            assertThat(score.get("scaled").doubleValue()).isBetween(-1.0, 1.0);
            assertThat(score.get("raw").intValue())
                    .isBetween(score.get("min").intValue(), score.get("max").intValue());
        }
        for (String truth : Set.of("success", "completion")) {
            assertThat(!result.has(truth) || result.get(truth).isBoolean()).isTrue();
        }
        if (result.has("duration")) {
            assertThat(result.get("duration").stringValue()).matches(DURATION);
            assertThat(Duration.parse(result.get("duration").stringValue()).isNegative())
                    .isFalse();
        }
        extensions(result);
    }

    private static void context(JsonNode context) {
        assertThat(context.propertyNames())
                .isSubsetOf("registration", "platform", "language", "contextActivities", "extensions");
        assertThat(UUID.fromString(context.get("registration").stringValue())).isNotNull();
        assertThat(context.get("language").stringValue()).matches(LANGUAGE);
        if (context.has("contextActivities")) {
            assertThat(context.get("contextActivities").propertyNames()).isSubsetOf("parent", "grouping");
            context.get("contextActivities").forEach(list -> list.forEach(StatementRules::activity));
        }
        extensions(context);
    }

    private static void extensions(JsonNode holder) {
        if (holder.has("extensions")) {
            holder.get("extensions").propertyNames().forEach(StatementRules::iri);
        }
    }

    private static void languages(JsonNode map) {
        assertThat(map.size()).isPositive();
        assertThat(map.propertyNames()).allMatch(tag -> LANGUAGE.matcher(tag).matches());
        map.forEach(word -> assertThat(word.stringValue()).isNotBlank());
    }

    private static void iri(JsonNode iri) {
        iri(iri.stringValue());
    }

    private static void iri(String iri) {
        assertThat(URI.create(iri).isAbsolute()).as(iri).isTrue();
        assertThat(URI.create(iri).getHost()).as(iri).isNotBlank();
    }

    private static void noNullsAndNothingEmpty(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        assertThat(node.isContainer() && node.isEmpty()).as(node.toString()).isFalse();
        node.forEach(StatementRules::noNullsAndNothingEmpty);
    }
}
