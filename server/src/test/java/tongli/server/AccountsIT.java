package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** Who may do what, over real HTTP. */
class AccountsIT {

    private static final AtomicInteger NAMES = new AtomicInteger();
    /** What answers whoever asks. */
    private static final Set<String> OPEN = Set.of(
            "get /api/v1/who",
            "get /api/v1/law",
            "get /api/v1/erasures/{receipt}",
            "get /api/v1/login/oidc/return",
            "post /api/v1/login",
            "post /api/v1/login/oidc",
            "post /api/v1/accounts");

    /** After which one is somebody else, or nobody. */
    private static final Set<String> LEAVING =
            Set.of("delete /api/v1/me", "delete /api/v1/login", "post /api/v1/login", "post /api/v1/accounts");

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

    private static Guest somebody(String role) {
        return operator.invites("guest" + NAMES.incrementAndGet(), role);
    }

    private static List<String> operations() {
        JsonNode paths = server.get("/v3/api-docs").json().get("paths");
        return paths.propertyNames().stream()
                .flatMap(path -> paths.get(path).propertyNames().stream()
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> method + " " + path))
                .toList();
    }

    private static Answer ask(Guest guest, String operation, String id) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll(
                        "\\{(id|enrolment|cohort|account|login|token|job|receipt|invitation|showing|correction|model)}",
                        id)
                .replaceAll("\\{course}", "on-the-stairs")
                .replaceAll("\\{scale}", "who-5")
                .replaceAll("\\{(turn|number)}", "1");
        HttpRequest.Builder request = guest.request(path).header("Content-Type", "application/json");
        return server.send(request.method(
                parts[0].toUpperCase(Locale.ROOT),
                parts[0].equals("get") || parts[0].equals("delete")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString("{}")));
    }

    @Test
    void nothingAnswersWhoeverIsNotKnown() {
        List<String> operations = operations();
        assertThat(operations).hasSizeGreaterThan(60).containsAll(OPEN);
        for (String operation : operations) {
            if (!OPEN.contains(operation)) {
                Answer answer =
                        ask(new Guest(server), operation, UUID.randomUUID().toString());
                assertThat(answer.status()).as(operation).isEqualTo(401);
                assertThat(answer.at("/type")).as(operation).isEqualTo("/problems/sign-in-needed");
            }
        }
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 403 && answer.at("/type").equals("/problems/not-allowed");
    }

    @Test
    void aLearnerReachesNothingOfInstructorsAndOperators() {
        Guest learner = somebody("learner");
        Guest instructor = somebody("instructor");
        List<String> harmless = operations().stream()
                .filter(operation -> !LEAVING.contains(operation))
                .toList();
        List<String> refused = harmless.stream()
                .filter(operation ->
                        isRefused(ask(learner, operation, UUID.randomUUID().toString())))
                .toList();
        assertThat(refused)
                .contains(
                        "get /api/v1/cohorts",
                        "post /api/v1/cohorts",
                        "get /api/v1/cohorts/{cohort}",
                        "get /api/v1/cohorts/{cohort}/csv",
                        "get /api/v1/cohorts/{cohort}/xapi",
                        "get /api/v1/cohorts/{cohort}/replies",
                        "post /api/v1/cohorts/{cohort}/marks",
                        "get /api/v1/cohorts/{cohort}/trial",
                        "post /api/v1/courses",
                        "delete /api/v1/courses/{course}",
                        "post /api/v1/scenarios/previews",
                        "get /api/v1/accounts",
                        "get /api/v1/accounts/{account}",
                        "patch /api/v1/accounts/{account}",
                        "delete /api/v1/accounts/{account}",
                        "get /api/v1/accounts/{account}/guardian-consents",
                        "put /api/v1/accounts/{account}/guardian-consents",
                        "put /api/v1/accounts/{account}/facts",
                        "post /api/v1/invitations",
                        "get /api/v1/invitations",
                        "delete /api/v1/invitations/{invitation}",
                        "get /api/v1/audit",
                        "get /api/v1/audit/check",
                        "get /api/v1/on-call",
                        "post /api/v1/on-call/look-ups",
                        "get /api/v1/feedback/queue",
                        "get /api/v1/feedback/agreement",
                        "get /api/v1/feedback/export",
                        "post /api/v1/feedback/{correction}/reviews",
                        "get /api/v1/models",
                        "get /api/v1/models/{model}",
                        "post /api/v1/models/{model}/promotion",
                        "post /api/v1/models/rollback")
                .doesNotContain("post /api/v1/cohorts/enrolments", "get /api/v1/sessions", "get /api/v1/me/export");
        assertThat(harmless.stream()
                        .filter(operation -> isRefused(
                                ask(instructor, operation, UUID.randomUUID().toString()))))
                .containsExactlyInAnyOrder(
                        "get /api/v1/accounts",
                        "get /api/v1/accounts/{account}",
                        "patch /api/v1/accounts/{account}",
                        "delete /api/v1/accounts/{account}",
                        "get /api/v1/accounts/{account}/guardian-consents",
                        "put /api/v1/accounts/{account}/guardian-consents",
                        "put /api/v1/accounts/{account}/facts",
                        "post /api/v1/invitations",
                        "get /api/v1/invitations",
                        "delete /api/v1/invitations/{invitation}",
                        "get /api/v1/audit",
                        "get /api/v1/audit/check",
                        "get /api/v1/on-call",
                        "post /api/v1/on-call/look-ups",
                        "get /api/v1/feedback/export",
                        "get /api/v1/models",
                        "get /api/v1/models/{model}",
                        "post /api/v1/models/{model}/promotion",
                        "post /api/v1/models/rollback");
    }

    @Test
    void nobodyComesUponAnothersPractice() {
        Guest ann = somebody("learner");
        Guest bob = somebody("operator");
        String session = ann.start();
        ann.send("POST", "/sessions/" + session + "/turns", Map.of("text", "Eleven days, and nobody rang you back."));
        String enrolment = ann.send("POST", "/courses/on-the-stairs/enrolments", Map.of("language", "en"))
                .at("/id");
        String round = ann.send("POST", "/showings", Map.of("language", "en", "modality", "face"))
                .at("/id");
        String correction = ann.send(
                        "POST",
                        "/feedback",
                        Map.of("kind", "reading", "text", "I got home.", "corrected", Map.of("labels", List.of("joy"))))
                .at("/id");
        for (String operation : operations()) {
            if (operation.contains("{correction}")) {
                assertThat(ask(bob, operation, correction).status())
                        .as(operation)
                        .isIn(400, 404);
            } else if (operation.contains("{showing}")) {
                assertThat(ask(bob, operation, round).status()).as(operation).isIn(400, 404);
            } else if (operation.contains("/sessions/{id}")) {
                assertThat(ask(bob, operation, session).status()).as(operation).isIn(400, 404);
            } else if (operation.contains("{enrolment}")) {
                assertThat(ask(bob, operation, enrolment).status())
                        .as(operation)
                        .isIn(400, 404);
            }
        }
        assertThat(bob.get("/sessions").json().get("sessions").size()).isZero();
        assertThat(bob.get("/me/export").json().get("sessions").size()).isZero();
        assertThat(bob.get("/feedback").json().get("corrections").size()).isZero();
        assertThat(ann.get("/feedback").json().get("corrections").size()).isOne();
        assertThat(bob.send("POST", "/sessions/" + session + "/turns", Map.of("text", "Hello."))
                        .at("/type"))
                .isEqualTo("/problems/unknown-session");
        assertThat(ann.get("/sessions/" + session).json().get("turns").size()).isOne();
        assertThat(ann.get("/sessions").json().get("sessions").size()).isOne();
    }

    @Test
    void anInstructorFollowsTheirOwnCohortAndNobodyElses() {
        Guest ines = somebody("instructor");
        Guest ivan = somebody("instructor");
        Guest ann = somebody("learner");
        Answer opened =
                ines.send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"));
        String cohort = opened.at("/id");
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        Answer joined = ann.send("POST", "/cohorts/enrolments", Map.of("code", opened.at("/code")));
        assertThat(joined.status()).isEqualTo(201);
        assertThat(ines.get("/cohorts/" + cohort).response().body()).contains(joined.at("/id"));
        assertThat(ivan.get("/cohorts").json().get("cohorts").size()).isZero();
        for (String operation : operations()) {
            if (operation.contains("{cohort}")) {
                assertThat(ask(ivan, operation, cohort).status()).as(operation).isIn(400, 404);
                assertThat(ask(ann, operation, cohort).status()).as(operation).isEqualTo(403);
            }
        }
        assertThat(ines.get("/courses/on-the-stairs/enrolments/" + joined.at("/id"))
                        .status())
                .isEqualTo(404);
        assertThat(ann.send("DELETE", "/me", Map.of("password", Guest.PASSWORD)).status())
                .isEqualTo(200);
        assertThat(ines.get("/cohorts/" + cohort).response().body()).doesNotContain(joined.at("/id"));
    }

    @Test
    void theCookieIsForThisServerAloneAndNobodyPlantsOne() {
        Guest guest = new Guest(server);
        guest.carry("tongli-login=planted");
        Answer signedIn = guest.send("POST", "/login", Map.of("name", "olga", "password", Guest.PASSWORD));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(Guest.setCookie(signedIn)).contains("httponly", "samesite=strict", "path=/");
        assertThat(guest.cookie()).doesNotContain("planted");
        assertThat(signedIn.response().body()).doesNotContain(guest.cookie().split("=", 2)[1]);
        assertThat(guest.get("/who").at("/name")).isEqualTo("olga");
        String cookie = guest.cookie();
        assertThat(guest.delete("/login").status()).isEqualTo(204);
        guest.carry(cookie);
        assertThat(guest.get("/who").json().get("name").isNull()).isTrue();
    }

    @Test
    void anotherSiteActsInNobodysName() {
        Guest ann = somebody("learner");
        String url = "/me/consents";
        String body = "{\"storage\":\"granted\"}";
        for (String[] from : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Accept", "*/*"}
        }) {
            Answer answer = server.send(server.request(url)
                    .header("Cookie", ann.cookie())
                    .header("Content-Type", "application/json")
                    .header(from[0], from[1])
                    .PUT(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.at("/type")).as(from[1]).isEqualTo("/problems/foreign-origin");
        }
        assertThat(ann.send("PUT", url, Map.of("storage", "granted")).status()).isEqualTo(200);
    }

    @Test
    void aTokenDoesWhatItsScopesSayAndNothingForTheAccountItself() {
        Guest ann = somebody("learner");
        Answer made = ann.send("POST", "/me/tokens", Map.of("label", "script", "scopes", List.of("analyze")));
        String token = made.at("/token");
        assertThat(token).startsWith("tongli_");
        assertThat(ann.get("/me/tokens").response().body()).doesNotContain(token);
        assertThat(bearer(token, "POST", "/analyze/risk", "{\"text\":\"Hello.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(bearer(token, "GET", "/sessions", "").status()).isEqualTo(403);
        assertThat(bearer(token, "GET", "/me/tokens", "").status()).isEqualTo(403);
        assertThat(bearer(token + "x", "GET", "/who", "").at("/type")).isEqualTo("/problems/unknown-token");
        assertThat(ann.send("POST", "/me/tokens", Map.of("label", "more", "scopes", List.of("operate")))
                        .at("/errors/0/field"))
                .isEqualTo("scopes");
        assertThat(ann.delete("/me/tokens/" + made.at("/id")).status()).isEqualTo(204);
        assertThat(bearer(token, "POST", "/analyze/risk", "{\"text\":\"Hello.\"}")
                        .status())
                .isEqualTo(401);
    }

    private static Answer bearer(String token, String method, String path, String body) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void everyAnswerSaysHowManyMoreAreAnswered() {
        Guest ann = somebody("learner");
        Answer answer = ann.get("/who");
        assertThat(answer.response().headers().firstValue("RateLimit-Limit")).contains("600");
        long left = answer.response()
                .headers()
                .firstValueAsLong("RateLimit-Remaining")
                .orElseThrow();
        assertThat(left).isBetween(1L, 599L);
    }

    @Test
    void whoeverIsShutOutIsOutAtOnce() {
        Guest ann = somebody("learner");
        String id = ann.get("/who").at("/id");
        assertThat(operator.send("PATCH", "/accounts/" + id, Map.of("shut", true))
                        .json()
                        .get("shut")
                        .asBoolean())
                .isTrue();
        assertThat(ann.get("/sessions").status()).isEqualTo(401);
        operator.send("PATCH", "/accounts/" + id, Map.of("shut", false));
        assertThat(ann.get("/sessions").status()).isEqualTo(401);
    }

    @Test
    void somebodyMustLookAfterTheInstallation() {
        String id = operator.get("/who").at("/id");
        Guest second = somebody("operator");
        String other = second.get("/who").at("/id");
        assertThat(operator.send("PATCH", "/accounts/" + other, Map.of("role", "learner"))
                        .status())
                .isEqualTo(200);
        assertThat(operators()).isPositive();
        for (String one : operatorsIds()) {
            if (!one.equals(id)) {
                operator.send("PATCH", "/accounts/" + one, Map.of("role", "learner"));
            }
        }
        assertThat(operator.send("PATCH", "/accounts/" + id, Map.of("role", "learner"))
                        .at("/type"))
                .isEqualTo("/problems/last-operator");
        assertThat(operator.delete("/accounts/" + id).at("/type")).isEqualTo("/problems/last-operator");
    }

    private static int operators() {
        return operatorsIds().size();
    }

    private static List<String> operatorsIds() {
        return operator.get("/accounts?limit=200")
                .json()
                .get("accounts")
                .valueStream()
                .filter(account -> account.get("role").asString().equals("operator"))
                .map(account -> account.get("id").asString())
                .toList();
    }

    @Test
    void whoeverIsErasedLeavesNothingBehind() {
        Guest ann = somebody("learner");
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        String session = ann.start();
        String id = ann.get("/who").at("/id");
        assertThat(ann.get("/sessions/" + session).status()).isEqualTo(200);
        assertThat(ann.send("DELETE", "/me", Map.of("password", Guest.PASSWORD)).status())
                .isEqualTo(200);
        assertThat(ann.get("/sessions/" + session).status()).isEqualTo(401);
        assertThat(operator.send("PATCH", "/accounts/" + id, Map.of("shut", true))
                        .at("/type"))
                .isEqualTo("/problems/unknown-account");
    }

    @Test
    void theAuditLogSaysWhoDidWhatAndHoldsTogether() {
        Guest ann = somebody("learner");
        String id = ann.get("/who").at("/id");
        Answer log = operator.get("/audit?limit=200");
        assertThat(log.response().body()).contains(id, "account_made").doesNotContain("guest");
        assertThat(operator.get("/audit/check").json().get("whole").asBoolean()).isTrue();
        Answer page = operator.get("/audit?limit=1");
        assertThat(page.json().get("entries").size()).isOne();
        long next = page.json().get("next").asLong();
        assertThat(operator.get("/audit?limit=1&before=" + next)
                        .json()
                        .at("/entries/0/number")
                        .asLong())
                .isEqualTo(next - 1);
    }

    @Test
    void anInvitationThatWasWithdrawnMakesNoAccount() {
        Guest other = somebody("operator");
        Answer written = other.send("POST", "/invitations", Map.of("role", "instructor"));
        String id = written.at("/id");
        Answer listed = operator.get("/invitations?limit=1");
        assertThat(listed.at("/invitations/0/id")).isEqualTo(id);
        assertThat(listed.at("/invitations/0/invited_by"))
                .isEqualTo(other.get("/who").at("/id"));
        assertThat(listed.response().body()).doesNotContain(written.at("/invitation"));
        assertThat(operator.delete("/invitations/" + id).status()).isEqualTo(204);
        assertThat(operator.delete("/invitations/" + id).at("/type")).isEqualTo("/problems/unknown-invitation");
        assertThat(new Guest(server)
                        .send(
                                "POST",
                                "/accounts",
                                Map.of(
                                        "invitation",
                                        written.at("/invitation"),
                                        "name",
                                        "late",
                                        "password",
                                        Guest.PASSWORD))
                        .at("/type"))
                .isEqualTo("/problems/unknown-invitation");
    }

    @Test
    void whoeverMayInviteNoMoreHasInvitedNobody() {
        Guest other = somebody("operator");
        String invitation =
                other.send("POST", "/invitations", Map.of("role", "operator")).at("/invitation");
        operator.send("PATCH", "/accounts/" + other.get("/who").at("/id"), Map.of("role", "learner"));
        assertThat(new Guest(server)
                        .send(
                                "POST",
                                "/accounts",
                                Map.of("invitation", invitation, "name", "friend", "password", Guest.PASSWORD))
                        .at("/type"))
                .isEqualTo("/problems/unknown-invitation");
    }

    @Test
    void listsThatGrowComeAPageAtATimeAndSayWhereTheNextIs() {
        for (int i = 0; i < 3; i++) {
            operator.send("POST", "/invitations", Map.of("role", "learner"));
            somebody("learner");
        }
        for (String[] list :
                new String[][] {{"accounts", "accounts"}, {"invitations", "invitations"}, {"audit", "entries"}}) {
            Answer first = operator.get("/" + list[0] + "?limit=2");
            assertThat(first.json().get(list[1]).size()).isEqualTo(2);
            String link = first.response().headers().firstValue("Link").orElseThrow();
            assertThat(link).matches("</api/v1/" + list[0] + "\\?limit=2&after=[^>]+>; rel=\"next\"");
            Answer second = operator.get(link.substring(1, link.indexOf('>')));
            assertThat(second.status()).as(second.response().body()).isEqualTo(200);
            assertThat(second.json().get(list[1]).get(0))
                    .isNotEqualTo(first.json().get(list[1]).get(1));
            if (!list[0].equals("audit")) { // in which every reading is one entry more
                Answer whole = operator.get("/" + list[0] + "?limit=4");
                assertThat(whole.json().get(list[1]).get(2))
                        .isEqualTo(second.json().get(list[1]).get(0));
            }
            assertThat(operator.get("/" + list[0] + "?limit=201").at("/errors/0/field"))
                    .isEqualTo("limit");
            assertThat(operator.get("/" + list[0] + "?after=%3C").status()).isEqualTo(400);
        }
        long newest =
                operator.get("/audit?limit=1").json().at("/entries/0/number").asLong();
        assertThat(operator.get("/audit?limit=1&before=" + newest)
                        .json()
                        .at("/entries/0/number")
                        .asLong())
                .as("as it was called before")
                .isEqualTo(newest - 1);
    }

    @Test
    void whoeverSignsInAgainLeavesNoLoginBehind() {
        Guest ann = somebody("learner");
        String name = ann.get("/who").at("/name");
        String before = ann.cookie();
        assertThat(ann.send("POST", "/login", Map.of("name", name, "password", Guest.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(ann.get("/me/logins").json().get("logins").size()).isOne();
        Guest late = new Guest(server);
        late.carry(before);
        assertThat(late.get("/who").json().get("id").isNull()).isTrue();
    }
}
