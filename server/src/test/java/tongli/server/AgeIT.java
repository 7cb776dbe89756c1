package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** What hangs on somebody's age or region, over real HTTP, at the ages on both sides of each bound. */
class AgeIT {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-30T02:00:00Z");

    private TestServer under(String profile) {
        ServerOptions options =
                new ServerOptions(0, StoragePlace.in(folder), Access.accounts(), () -> Given.PARTS, () -> now, false);
        return new TestServer(options.under(Profiles.named(profile)));
    }

    private static Guest operator(TestServer server) {
        return Guest.invited(server, server.firstInvitation(), "olga");
    }

    private static String invitation(Guest operator) {
        return operator.send("POST", "/invitations", Map.of("role", "learner")).at("/invitation");
    }

    private static Answer joins(Guest guest, String invitation, String name, Integer birthYear, String region) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("invitation", invitation, "name", name, "password", Guest.PASSWORD));
        if (birthYear != null) {
            body.put("birth_year", birthYear);
        }
        if (region != null) {
            body.put("region", region);
        }
        return guest.send("POST", "/accounts", body);
    }

    private static Guest learner(TestServer server, Guest operator, String name, Integer birthYear) {
        Guest guest = new Guest(server);
        assertThat(joins(guest, invitation(operator), name, birthYear, null).status())
                .isEqualTo(201);
        return guest;
    }

    /** By the year alone one may be a year younger than the calendar says, and is taken to be. */
    @ParameterizedTest(name = "{0}: born in {1} may not join, born in {2} may")
    @CsvSource({"default, 2013, 2012", "cn, 2008, 2007", "us, , 2020", "eu-education, 2013, 2012", "cn-minor, , 2015"})
    void whoIsTooYoungIsToldWhomToAskAndTheInvitationStaysGood(String profile, Integer tooYoung, int oldEnough) {
        try (TestServer server = under(profile)) {
            Guest operator = operator(server);
            String invitation = invitation(operator);
            if (tooYoung != null) {
                Answer refused = joins(new Guest(server), invitation, "ann", tooYoung, null);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.at("/type")).isEqualTo("/problems/too-young");
                assertThat(refused.at("/detail")).contains("parent or teacher");
                assertThat(operator.get("/accounts").json().get("accounts")).hasSize(1);
            }
            assertThat(joins(new Guest(server), invitation, "ann", oldEnough, null)
                            .status())
                    .isEqualTo(201);
            Answer unsaid = joins(new Guest(server), invitation(operator), "ben", null, null);
            assertThat(unsaid.status()).isEqualTo(profile.equals("cn") ? 403 : 201);
        }
    }

    @Test
    void whatIsSaidIsSealedTakenAwayPutRightByAnOperatorAndErased() {
        try (TestServer server = under("default")) {
            Guest operator = operator(server);
            Guest ann = learner(server, operator, "ann", 1980);
            String id = ann.get("/who").at("/id");
            assertThat(ann.get("/me/facts").json().get("birth_year").asInt()).isEqualTo(1980);
            assertThat(ann.get("/me/export").json().at("/account/birth_year").asInt())
                    .isEqualTo(1980);
            Answer again = ann.send("PUT", "/me/facts", Map.of("birth_year", 1981));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/type")).isEqualTo("/problems/facts-known");
            assertThat(operator.send("PUT", "/accounts/" + id + "/facts", Map.of("birth_year", 1981))
                            .status())
                    .isEqualTo(204);
            assertThat(ann.get("/me/facts").json().get("birth_year").asInt()).isEqualTo(1981);
            assertThat(operator.get("/audit").response().body())
                    .contains("facts_said")
                    .doesNotContain("\"1981\"", ":1981");
            JsonNode receipt = operator.delete("/accounts/" + id).json();
            assertThat(receipt.get("deleted").findValuesAsString("kind")).contains("facts");
        }
    }

    @Test
    void whatIsSaidTwiceAtOnceIsTakenOnce() {
        try (TestServer server = under("default")) {
            Guest ann = learner(server, operator(server), "ann", null);
            List<Integer> answers = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> ann.send("PUT", "/me/facts", Map.of("birth_year", 1980 + i))
                            .status())
                    .toList();
            assertThat(answers).containsOnlyOnce(200);
        }
    }

    @Test
    void nothingIsKeptOnWhichNoRuleHangsNorOfWhoDoesNotLearn() {
        try (TestServer server = under("default")) {
            Guest operator = new Guest(server);
            joins(operator, server.firstInvitation(), "olga", 1980, null);
            assertThat(operator.get("/me/facts").json().get("birth_year").isNull())
                    .isTrue();
            Guest ann = new Guest(server);
            joins(ann, invitation(operator), "ann", 1980, "US-NY");
            assertThat(ann.get("/me/facts").json().get("region").isNull()).isTrue();
            assertThat(server.get("/law").json().at("/asks/regions")).isEmpty();
            assertThat(ann.send("PUT", "/me/facts", Map.of("birth_year", 1800)).at("/type"))
                    .isEqualTo("/problems/invalid-field");
        }
    }

    @Test
    void theRulesOfOneRegionCountThereAlone() {
        try (TestServer server = under("us")) {
            Guest operator = operator(server);
            Guest york = new Guest(server);
            Guest elsewhere = new Guest(server);
            assertThat(joins(york, invitation(operator), "york", 1980, "US-NY").status())
                    .isEqualTo(201);
            assertThat(joins(elsewhere, invitation(operator), "else", 1980, "US-ZZ")
                            .status())
                    .isEqualTo(201);
            assertThat(joins(new Guest(server), invitation(operator), "mars", 1980, "US-XX")
                            .at("/errors/0/field"))
                    .isEqualTo("region");
            assertThat(notices(york)).contains("ny_not_human");
            assertThat(notices(elsewhere)).doesNotContain("ny_not_human");
            assertThat(server.get("/law").json().get("notices").findValuesAsString("id"))
                    .contains("ny_not_human");
        }
    }

    private static List<String> notices(Guest guest) {
        return guest.get("/law?language=en").json().get("notices").findValuesAsString("id");
    }

    @Test
    void olderPeopleAreToldMore() {
        try (TestServer server = under("cn")) {
            Guest operator = operator(server);
            assertThat(notices(learner(server, operator, "sixty", 1966))).contains("elderly_note");
            assertThat(notices(learner(server, operator, "younger", 1967))).doesNotContain("elderly_note");
        }
    }

    @ParameterizedTest(name = "{0}: a guardian is asked of whoever was born in {1}, not in {2}")
    @CsvSource({"default, 2010, 2009", "us, 2013, 2012", "eu-education, 2010, 2009", "cn-minor, 2009, "})
    void aGuardianIsAskedBelowTheAgeForIt(String profile, int younger, Integer older) {
        try (TestServer server = under(profile)) {
            Guest operator = operator(server);
            if (older != null) {
                Guest ben = learner(server, operator, "ben", older);
                ben.send("PUT", "/me/consents", Map.of("storage", "granted"));
                assertThat(holds(ben)).isTrue();
            }
            Guest ann = learner(server, operator, "ann", younger);
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            assertThat(holds(ann)).isFalse();
            assertThat(ann.send("POST", "/me/export", Map.of()).at("/type")).isEqualTo("/problems/storage-not-allowed");
            operator.send(
                    "PUT",
                    "/accounts/" + ann.get("/who").at("/id") + "/guardian-consents",
                    Map.of("purpose", "storage", "decision", "granted"));
            assertThat(holds(ann)).isTrue();
            assertThat(ann.send("POST", "/me/export", Map.of()).status()).isEqualTo(202);
        }
    }

    private static boolean holds(Guest guest) {
        return guest.get("/me/consents").json().at("/purposes/0/holds").asBoolean();
    }

    private static String begins(Guest guest) {
        return guest.send("POST", "/sessions", Map.of("scenario", "refund", "language", "en", "seed", 7))
                .at("/id");
    }

    private static Answer says(Guest guest, String session, String text) {
        return guest.send("POST", "/sessions/" + session + "/turns", Map.of("text", text));
    }

    /** Talks on, a turn every ten minutes. */
    private Answer talksFor(Guest guest, String session, int minutes) {
        Answer last = says(guest, session, "Eleven days is long.");
        for (int passed = 0; passed < minutes; passed += 10) {
            now = now.plus(Duration.ofMinutes(Math.min(10, minutes - passed)));
            last = says(guest, session, "Eleven days is long.");
        }
        return last;
    }

    @ParameterizedTest(name = "{0}: born in {1} talks for {2} minutes at most")
    @CsvSource({"us, 2009, 60", "us, 2007, 0", "cn-minor, 2009, 45", "cn-minor, , 45"})
    void aSittingEndsAndAfterARestOneGoesOn(String profile, Integer birthYear, int most) {
        try (TestServer server = under(profile)) {
            Guest ann = learner(server, operator(server), "ann", birthYear);
            String session = begins(ann);
            if (most == 0) {
                assertThat(talksFor(ann, session, 70).status()).isEqualTo(201);
                return;
            }
            assertThat(talksFor(ann, session, most - 1).status()).isEqualTo(201);
            now = now.plus(Duration.ofMinutes(1));
            Answer up = says(ann, session, "And nobody rang.");
            assertThat(up.status()).isEqualTo(409);
            assertThat(up.at("/type")).isEqualTo("/problems/time-is-up");
            assertThat(up.at("/detail")).contains("your place is kept");
            assertThat(ann.send("POST", "/sessions", Map.of("scenario", "refund", "language", "en"))
                            .status())
                    .isEqualTo(409);
            Answer own = says(ann, session, "I can't go on. I want to kill myself tonight.");
            assertThat(own.status())
                    .as("who speaks of their own life is heard whatever the time")
                    .isEqualTo(201);
            assertThat(own.response().body()).contains("contacts");
            now = now.plus(Duration.ofMinutes(15));
            assertThat(UUID.fromString(begins(ann))).isNotNull();
        }
    }

    @Test
    void aDayEndsAndTheNextBegins() {
        try (TestServer server = under("cn-minor")) {
            Guest ann = learner(server, operator(server), "ann", 2012);
            String session = begins(ann);
            for (int sitting = 0; sitting < 2; sitting++) {
                assertThat(talksFor(ann, session, 44).status()).isEqualTo(201);
                now = now.plus(Duration.ofMinutes(20));
            }
            assertThat(talksFor(ann, session, 1).status()).isEqualTo(201);
            now = now.plus(Duration.ofMinutes(1));
            Answer up = says(ann, session, "And nobody rang.");
            assertThat(up.at("/type")).isEqualTo("/problems/time-is-up");
            assertThat(up.at("/detail")).contains("tomorrow");
            now = now.plus(Duration.ofDays(1));
            ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD));
            assertThat(says(ann, session, "And nobody rang.").status()).isEqualTo(201);
        }
    }

    @Test
    void whoTeachesHasNoLimit() {
        try (TestServer server = under("cn-minor")) {
            Guest ines = operator(server).invites("ines", "instructor");
            assertThat(talksFor(ines, begins(ines), 60).status()).isEqualTo(201);
        }
    }

    @Test
    void whoHasNotSaidTheirYearSaysItLaterWhereAGateHangsOnIt() {
        try (TestServer server = under("default")) {
            learner(server, operator(server), "ann", null);
        }
        try (TestServer server = under("cn")) {
            Guest ann = new Guest(server);
            ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD));
            Answer refused = ann.send("POST", "/sessions", Map.of("scenario", "refund", "language", "zh"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/type")).isEqualTo("/problems/birth-year-needed");
            assertThat(ann.send("PUT", "/me/facts", Map.of("birth_year", 1980)).status())
                    .isEqualTo(200);
            assertThat(ann.send("POST", "/sessions", Map.of("scenario", "refund", "language", "en"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void noCourseIsBegunOrGoneOnWithBeforeTheYearIsSaidWhereAGateHangsOnIt() {
        String answers;
        String code;
        try (TestServer server = under("default")) {
            Guest operator = operator(server);
            Guest ann = learner(server, operator, "ann", null);
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            answers = "/courses/on-the-stairs/enrolments/" + enrols(ann).at("/id") + "/answers";
            assertThat(answersIn(ann, answers, "Eleven days is long.").status()).isEqualTo(201);
            code = operator.invites("ines", "instructor")
                    .send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"))
                    .at("/code");
        }
        try (TestServer server = under("cn")) {
            Guest ann = new Guest(server);
            ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD));
            for (Answer refused : List.of(
                    enrols(ann),
                    ann.send("POST", "/cohorts/enrolments", Map.of("code", code)),
                    answersIn(ann, answers, "Eleven days is long."))) {
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.at("/type")).isEqualTo("/problems/birth-year-needed");
            }
            Answer own = answersIn(ann, answers, "I can't go on. I want to kill myself tonight.");
            assertThat(own.status()).as("who speaks of their own life is heard").isEqualTo(201);
            assertThat(own.response().body()).contains("contacts");
            ann.send("PUT", "/me/facts", Map.of("birth_year", 1980));
            assertThat(ann.send("POST", "/cohorts/enrolments", Map.of("code", code))
                            .status())
                    .isEqualTo(201);
            assertThat(answersIn(ann, answers, "Eleven days is long.").status()).isEqualTo(201);
        }
    }

    private static Answer enrols(Guest guest) {
        return guest.send("POST", "/courses/on-the-stairs/enrolments", Map.of("language", "en"));
    }

    private static Answer answersIn(Guest guest, String answers, String text) {
        return guest.send("POST", answers, Map.of("unit", "the-spare-key", "text", text));
    }
}
