package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.coaching.course.CourseLibrary;
import tongli.core.BundledText;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** What docs/api.md promises of the whole API. */
class ApiPolicyIT {

    private static final String COURSE = BundledText.read(CourseLibrary.class, "/courses/on-the-stairs/en.yaml")
            .replace("id: \"on-the-stairs\"", "id: \"mine\"");

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest operator;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        operator = Guest.invited(server, server.firstInvitation(), "olga");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private static Answer get(String path, String name, String value) {
        return server.send(operator.request(path).header(name, value).GET());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scenarios?language=zh",
                "/scenarios/schema",
                "/scenarios/template?language=en",
                "/drills?language=en",
                "/courses",
                "/courses/on-the-stairs?language=en",
                "/scales?language=en",
                "/law?language=en",
                "/v3/api-docs"
            })
    void whatSeldomChangesIsNotSentTwice(String path) {
        Answer first = operator.get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(header(first, "ETag")).matches("\"[0-9a-f]{32,}\"");
        assertThat(header(first, "Cache-Control")).doesNotContain("no-store");
        Answer again = get(path, "If-None-Match", header(first, "ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"another\"").status()).isEqualTo(200);
        assertThat(new Guest(server).get(path).status()).isIn(200, 401);
    }

    @Test
    void aSessionIsNotSentTwiceAndKeptByNoBrowser() {
        String here = "/sessions/" + operator.start();
        Answer first = operator.get(here);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-store");
        assertThat(get(here, "If-None-Match", header(first, "ETag")).status()).isEqualTo(304);
        operator.send("POST", here + "/turns", Map.of("text", "Eleven days, and nobody rang you back."));
        assertThat(get(here, "If-None-Match", header(first, "ETag")).status()).isEqualTo(200);
        assertThat(server.send(server.request(here)
                                .header("If-None-Match", header(first, "ETag"))
                                .GET())
                        .status())
                .as("who may not have it is not told whether it changed")
                .isEqualTo(401);
    }

    @Test
    void ofTwoOperatorsWhoChangeOneAccountTheSecondIsTold() {
        operator.invites("ann", "learner");
        JsonNode accounts = operator.get("/accounts?limit=1").json().get("accounts");
        String here = "/accounts/" + accounts.get(0).get("id").asString();
        Answer read = operator.get(here);
        assertThat(read.json()).isEqualTo(accounts.get(0));
        Answer first = change(here, "{\"role\":\"instructor\"}", header(read, "ETag"));
        assertThat(first.status()).isEqualTo(200);
        Answer second = change(here, "{\"shut\":true}", header(read, "ETag"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("/type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(operator.get(here).json().get("shut").asBoolean()).isFalse();
        assertThat(change(here, "{\"shut\":true}", header(first, "ETag") + ", \"other\"")
                        .status())
                .isEqualTo(200);
        assertThat(change(here, "{\"shut\":false}", "*").status()).isEqualTo(200);
        assertThat(operator.send("PATCH", here, Map.of("role", "learner")).status())
                .as("without the header all is as it was")
                .isEqualTo(200);
    }

    private static Answer change(String path, String body, String match) {
        return server.send(operator.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", match)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void allOfAChangeIsMadeOrNothing() {
        String id = operator.get("/who").at("/id");
        Answer refused = operator.send("PATCH", "/accounts/" + id, Map.of("role", "operator", "shut", true));
        assertThat(refused.at("/type")).isEqualTo("/problems/last-operator");
        Guest other = operator.invites("otto", "operator");
        String otto = other.get("/who").at("/id");
        operator.send("PATCH", "/accounts/" + otto, Map.of("role", "learner"));
        Answer both = operator.send("PATCH", "/accounts/" + id, Map.of("unlock", true, "role", "learner"));
        assertThat(both.at("/type")).isEqualTo("/problems/last-operator");
        assertThat(operator.get("/audit?limit=2").response().body()).doesNotContain("account_unlocked");
    }

    @Test
    void aCourseIsPutInPlaceOfTheOneThatWasReadAlone() {
        assertThat(add("If-Match", "*").status()).isEqualTo(412);
        Answer added = add("If-None-Match", "*");
        assertThat(added.status()).isEqualTo(201);
        assertThat(add("If-None-Match", "*").status()).isEqualTo(412);
        String tag = header(operator.get("/courses/mine?language=en"), "ETag");
        assertThat(tag).isNotEmpty().isEqualTo(header(added, "ETag"));
        Answer changed = server.send(operator.request("/courses")
                .header("Content-Type", "application/yaml")
                .header("If-Match", tag)
                .POST(HttpRequest.BodyPublishers.ofString(COURSE + "# another word\n")));
        assertThat(changed.status()).isEqualTo(201);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
        assertThat(add("If-Match", tag).at("/type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(add("Accept", "application/json").status())
                .as("without the header all is as it was")
                .isEqualTo(201);
    }

    private static Answer add(String name, String value) {
        return server.send(operator.request("/courses")
                .header("Content-Type", "application/yaml")
                .header(name, value)
                .POST(HttpRequest.BodyPublishers.ofString(COURSE)));
    }

    @Test
    void sessionsAndMembersComeAPageAtATime() {
        Guest guest = operator.invites("lee", "learner");
        guest.send("PUT", "/me/consents", Map.of("storage", "granted"));
        Set<String> started = Set.of(guest.start(), guest.start(), guest.start());
        assertThat(guest.get("/sessions").json().get("sessions").size()).isEqualTo(3);
        assertThat(all(guest, "/sessions?limit=2", "sessions", "id")).isEqualTo(started);

        Answer cohort =
                operator.send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"));
        Set<String> joined = new TreeSet<>();
        for (String name : List.of("mia", "noa", "pim")) {
            Guest member = operator.invites(name, "learner");
            member.send("PUT", "/me/consents", Map.of("storage", "granted"));
            joined.add(member.send("POST", "/cohorts/enrolments", Map.of("code", cohort.at("/code")))
                    .at("/id"));
        }
        String members = "/cohorts/" + cohort.at("/id") + "/members?limit=1";
        assertThat(all(operator, members, "members", "enrolment")).isEqualTo(joined);
        assertThat(operator.get(members + "&after=nobody").at("/errors/0/field"))
                .isEqualTo("after");
    }

    /** Follows the links to the end. */
    private static Set<String> all(Guest guest, String first, String list, String name) {
        Set<String> found = new TreeSet<>();
        String next = first;
        while (!next.isEmpty()) {
            Answer page = guest.get(next);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            page.json()
                    .get(list)
                    .forEach(one ->
                            assertThat(found.add(one.get(name).asString())).isTrue());
            String link = header(page, "Link");
            assertThat(page.json().get("next").isNull()).isEqualTo(link.isEmpty());
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    @Test
    void whatIsDeprecatedIsSaidToBeWithEveryAnswer() {
        JsonNode paths = server.get("/v3/api-docs").json().get("paths");
        int deprecated = 0;
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                JsonNode operation = paths.get(path).get(method);
                if (operation.path("deprecated").asBoolean(false)) {
                    assertThat(method).as("ask it here too").isEqualTo("get");
                    requireTold(operator.get(path));
                    deprecated++;
                }
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("deprecated").asBoolean(false)) {
                        requireTold(
                                operator.get(path + "?" + parameter.get("name").asString() + "=9"));
                        assertThat(header(operator.get(path), "Deprecation")).isEmpty();
                        deprecated++;
                    }
                }
            }
        }
        assertThat(deprecated).isPositive();
    }

    private static void requireTold(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(header(answer, "Deprecation")).matches("@\\d{10}");
        assertThat(header(answer, "Sunset")).endsWith(" GMT");
        assertThat(answer.response().headers().allValues("Link")).contains("</v3/api-docs>; rel=\"deprecation\"");
    }

    @Test
    void howManyRequestsAreLeftIsSaidByTheNamesOfTheDraftAndThoseOfBefore() {
        Answer answer = operator.get("/who");
        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"person\";q=600;w=60");
        assertThat(header(answer, "RateLimit")).isEqualTo("\"person\";r=" + header(answer, "RateLimit-Remaining"));
        assertThat(header(answer, "RateLimit-Limit")).isEqualTo("600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/who", "/api/v1/nothing", "/v3/api-docs", "/actuator/health"})
    void everyAnswerTellsTheBrowserToKeepToItself(String path) {
        Answer answer = operator.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "connect-src 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void whatIsPersonalIsKeptByNoBrowser() {
        for (String path : List.of("/who", "/me/consents", "/me/logins", "/sessions", "/accounts", "/audit")) {
            assertThat(header(operator.get(path), "Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void nobodyTracesOrMonitorsWithoutLeave() {
        Answer trace = server.send(operator.request("/who").method("TRACE", HttpRequest.BodyPublishers.noBody()));
        assertThat(trace.status()).isIn(400, 405);
        assertThat(trace.response().body()).doesNotContain(operator.cookie());
        assertThat(new Guest(server).get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(operator.invites("kim", "instructor")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        assertThat(operator.get("/actuator/prometheus").status()).isEqualTo(200);
    }
}
