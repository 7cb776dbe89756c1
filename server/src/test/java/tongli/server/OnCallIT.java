package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Receiver;
import tongli.server.security.Access;
import tongli.server.storage.EveryPlace;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** A person on call is told of whoever agreed, and what comes of that, over real HTTP from the learner's turn to the receiver. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OnCallIT {

    /** In every name and text. */
    private static final String MARK = "qzvxkw";

    private static final String SELF = "I want to die.";

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private ServerOptions options(Optional<OnCallSettings> whom) {
        return new ServerOptions(
                        0, StoragePlace.in(folder), Access.accounts(), () -> Given.PARTS, InstantSource.system(), false)
                .telling(whom);
    }

    private TestServer server() {
        return new TestServer(options(Optional.of(receiver.settings())));
    }

    private static Guest operator(TestServer server) {
        return Guest.invited(server, server.firstInvitation(), "olga");
    }

    private static void agrees(Guest guest) {
        assertThat(guest.send("PUT", "/me/consents", Map.of("purpose", "on_call", "decision", "granted", "version", 2))
                        .status())
                .isEqualTo(200);
    }

    private static Answer says(Guest guest, String session, String words) {
        Answer said = guest.send("POST", "/sessions/" + session + "/turns", Map.of("text", words));
        assertThat(said.status()).as(said.response().body()).isEqualTo(201);
        return said;
    }

    /** What the newest entry of that kind is about. */
    private static String audited(Guest operator, String action) {
        return operator.get("/audit")
                .json()
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals(action))
                .findFirst()
                .orElseThrow()
                .get("subject")
                .asString();
    }

    /** What the learner's card is told, once it has ended. */
    private static JsonNode ended(Guest guest) {
        while (true) {
            JsonNode latest = guest.get("/me/on-call").json().get("latest");
            if (!latest.isNull() && !latest.get("state").asString().equals("pending")) {
                return latest;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void whoeverIsOnCallIsToldOfWhoAgreedAndAnOperatorLooksUpWhoItIs() throws InterruptedException {
        try (TestServer server = server()) {
            Guest olga = operator(server);
            Guest ann = olga.invites("ann", "learner");
            assertThat(ann.get("/me/on-call").at("/told_here")).isEqualTo("true");
            assertThat(ann.get("/me/on-call").at("/agreed")).isEqualTo("false");
            agrees(ann);
            assertThat(ann.get("/me/on-call").at("/agreed")).isEqualTo("true");
            String session = ann.start();
            says(ann, session, "Eleven days is a long wait.");
            assertThat(says(ann, session, SELF).at("/risk/card/title")).isNotEmpty();
            Receiver.Came came = receiver.next();
            assertThat(came.isSigned()).isTrue();
            assertThat(came.json().get("level").asString()).isEqualTo("high");
            assertThat(ended(ann).get("state").asString()).isEqualTo("told");
            String reference = came.json().get("reference").asString();
            Answer found = olga.send("POST", "/on-call/look-ups", Map.of("reference", reference));
            assertThat(found.at("/name")).isEqualTo("ann");
            assertThat(found.at("/account")).isEqualTo(ann.get("/who").at("/id"));
            assertThat(found.at("/state")).isEqualTo("told");
            JsonNode export = ann.get("/me/export").json();
            assertThat(export.at("/on_call/0/state").asString()).isEqualTo("told");
            assertThat(export.get("audit").findValuesAsString("action")).contains("on_call_told", "on_call_looked_up");
            assertThat(audited(olga, "on_call_looked_up"))
                    .as("the log outlives the event, and does not say who it was")
                    .isEqualTo(came.id());
            for (String none : List.of("0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d", "no reference")) {
                assertThat(olga.send("POST", "/on-call/look-ups", Map.of("reference", none))
                                .at("/type"))
                        .isEqualTo("/problems/unknown-reference");
            }
            Answer state = olga.get("/on-call");
            assertThat(state.at("/told")).isEqualTo("1");
            assertThat(state.at("/host")).isEqualTo("127.0.0.1");
            assertThat(state.response().body()).doesNotContain("ann", "of-ours", reference);
            assertThat(ann.get("/on-call").status()).isEqualTo(403);
            assertThat(ann.send("POST", "/on-call/look-ups", Map.of("reference", reference))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void ofOneEpisodeItIsToldOnceWhateverIsWrittenWhereAndKeptOrNot() throws InterruptedException {
        try (TestServer server = server()) {
            Guest ann = operator(server).invites("ann", "learner");
            agrees(ann);
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            says(ann, ann.start(), SELF);
            String first = receiver.next().json().get("reference").asString();
            says(ann, ann.start(), SELF);
            String enrolment = ann.send("POST", "/courses/on-the-stairs/enrolments", Map.of("language", "en"))
                    .at("/id");
            ann.send(
                    "POST",
                    "/courses/on-the-stairs/enrolments/" + enrolment + "/answers",
                    Map.of("unit", "the-spare-key", "text", "I want to kill myself tonight."));
            Receiver.Came higher = receiver.next();
            assertThat(higher.json().get("level").asString()).isEqualTo("imminent");
            assertThat(higher.json().get("reference").asString()).isEqualTo(first);
            assertThat(receiver.rest()).isEmpty();
        }
    }

    @Test
    void nobodyIsToldOfWhoDidNotAgreeOrWhereTheWordsAreNobodysOwn() throws InterruptedException {
        try (TestServer server = server()) {
            Guest olga = operator(server);
            Guest ben = olga.invites("ben", "learner");
            says(ben, ben.start(), SELF);
            Guest cleo = olga.invites("cleo", "learner");
            agrees(cleo);
            cleo.send("PUT", "/me/consents", Map.of("purpose", "on_call", "decision", "refused"));
            says(cleo, cleo.start(), SELF);
            Guest ann = olga.invites("ann", "learner");
            agrees(ann);
            ann.send("POST", "/analyze/risk", Map.of("text", SELF));
            assertThat(ann.get("/me/on-call").json().get("latest").isNull()).isTrue();
            says(ann, ann.start(), SELF);
            receiver.next();
            ended(ann);
            assertThat(receiver.rest()).isEmpty();
            assertThat(olga.get("/on-call").at("/pending")).isEqualTo("0");
            List<String> actions = olga.get("/audit").json().get("entries").findValuesAsString("action");
            assertThat(actions).filteredOn("handed_off"::equals).hasSize(3);
        }
    }

    @Test
    void whereNobodyIsNamedNothingIsAskedAndNobodyIsTold() {
        try (TestServer server = new TestServer(options(Optional.empty()).under(Profiles.named("cn")))) {
            Guest ann = operator(server);
            assertThat(ann.get("/me/on-call").at("/told_here")).isEqualTo("false");
            JsonNode onCall = ann.get("/me/consents").json().at("/purposes/5");
            assertThat(onCall.get("offer").asString()).isEqualTo("not_here");
            assertThat(ann.send("PUT", "/me/consents", Map.of("purpose", "on_call", "decision", "granted"))
                            .at("/type"))
                    .isEqualTo("/problems/consent-not-open");
            assertThat(ann.get("/on-call").at("/told_here")).isEqualTo("false");
            says(ann, ann.start(), SELF);
            assertThat(ann.get("/on-call").at("/pending")).isEqualTo("0");
        }
        try (TestServer local = new TestServer(folder.resolve("local"))) {
            assertThat(local.get("/me/on-call").at("/told_here")).isEqualTo("false");
            assertThat(local.get("/on-call").at("/type")).isEqualTo("/problems/no-accounts");
            assertThat(local.say(local.start(), SELF).at("/risk/level")).isEqualTo("high");
        }
    }

    @Test
    void whatTheLearnerIsToldIsSoWhenNobodyCouldBeTold() throws InterruptedException {
        receiver.answers(410);
        try (TestServer server = server()) {
            Guest olga = operator(server);
            agrees(olga);
            says(olga, olga.start(), SELF);
            assertThat(ended(olga).get("state").asString()).isEqualTo("given_up");
            assertThat(olga.get("/audit").response().body()).contains("on_call_given_up");
            assertThat(olga.get("/actuator/prometheus").response().body())
                    .contains("tongli_oncall_total{outcome=\"given_up\"} 1.0")
                    .contains("tongli_oncall_total{outcome=\"queued\"} 1.0");
        }
    }

    @Test
    void whoeverNobodyCouldBeToldOfIsFoundByWhatTheAuditLogHas() {
        receiver.answers(410);
        try (TestServer server = server()) {
            Guest olga = operator(server);
            Guest ann = olga.invites("ann", "learner");
            agrees(ann);
            says(ann, ann.start(), SELF);
            assertThat(ended(ann).get("state").asString()).isEqualTo("given_up");
            String event = audited(olga, "on_call_given_up");
            Answer found = olga.send("POST", "/on-call/look-ups", Map.of("reference", event));
            assertThat(found.at("/name")).isEqualTo("ann");
            assertThat(found.at("/state")).isEqualTo("given_up");
        }
    }

    @Test
    void aStopIsToldOfByWhatBelongsToItAlone() throws InterruptedException {
        try (TestServer server = server()) {
            Guest ann = operator(server).invites("ann", "learner");
            agrees(ann);
            says(ann, ann.start(), SELF);
            receiver.next();
            Instant at = Instant.parse(ended(ann).get("at").asString());
            assertThat(toldOf(ann, at.minusSeconds(5)))
                    .as("it was written down just after")
                    .isTrue();
            assertThat(toldOf(ann, at.plus(Duration.ofMinutes(59))))
                    .as("the same episode")
                    .isTrue();
            assertThat(toldOf(ann, at.plus(Duration.ofHours(20)))).isFalse();
            assertThat(toldOf(ann, at.minus(Duration.ofHours(1))))
                    .as("it came later")
                    .isFalse();
            assertThat(toldOf(ann, Instant.MAX)).isFalse();
            assertThat(ann.get("/me/on-call?at=yesterday").at("/type")).isEqualTo("/problems/invalid-field");
        }
    }

    private static boolean toldOf(Guest guest, Instant stop) {
        String at = URLEncoder.encode(stop.toString(), StandardCharsets.UTF_8);
        return !guest.get("/me/on-call?at=" + at).json().get("latest").isNull();
    }

    @Test
    void whoTookTheirYesBackOrIsErasedIsNotToldOfAfterARestart() throws Exception {
        StoragePlace place = StoragePlace.in(folder);
        String erased;
        receiver.falls(true);
        try (TestServer server = new TestServer(options(Optional.of(receiver.settings(Duration.ofSeconds(1), 30))))) {
            Guest olga = operator(server);
            Guest ann = olga.invites("ann", "learner");
            Guest ben = olga.invites("ben", "learner");
            erased = ben.get("/who").at("/id");
            for (Guest one : List.of(ann, ben)) {
                agrees(one);
                says(one, one.start(), SELF);
                receiver.next();
            }
            ann.send("PUT", "/me/consents", Map.of("purpose", "on_call", "decision", "refused"));
            Answer gone = ben.send("DELETE", "/me", Map.of("password", Guest.PASSWORD));
            assertThat(gone.json().get("deleted").findValuesAsString("kind")).contains("on_call_events");
            assertThat(gone.json().get("checks").findValuesAsString("left")).containsExactly("0", "0");
        }
        receiver.rest();
        receiver.falls(false);
        try (TestServer server = server()) {
            Guest ann = new Guest(server);
            ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD));
            assertThat(ended(ann).get("state").asString()).isEqualTo("withheld");
            assertThat(receiver.rest()).isEmpty();
        }
        assertThat(EveryPlace.with(place, List.of(erased))).containsExactly("audit_entry.actor", "audit_entry.subject");
    }

    @Test
    void noWordAndNoNameIsInWhatIsToldOrInTheLog() throws Exception {
        PrintStream real = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        receiver.answers(503, "Reason", MARK);
        String account;
        Receiver.Came came;
        try (TestServer server = server()) {
            Guest olga = operator(server);
            Guest ann = olga.invites(MARK + "-ann", "learner");
            account = ann.get("/who").at("/id");
            agrees(ann);
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            String session = ann.start();
            says(ann, session, "Eleven days, " + MARK + "?");
            says(ann, session, "My name is " + MARK + " and I want to die.");
            assertThat(receiver.next().isSigned()).isTrue();
            came = receiver.next();
            assertThat(came.body()).doesNotContain(session);
            olga.send(
                    "POST",
                    "/on-call/look-ups",
                    Map.of("reference", came.json().get("reference").asString()));
            olga.send("POST", "/on-call/look-ups", Map.of("reference", MARK));
        } finally {
            System.setErr(real);
        }
        assertThat(came.body()).doesNotContain(MARK, account, "die", "Eleven");
        assertThat(caught.toString(StandardCharsets.UTF_8))
                .contains("a person on call could not be told; it is tried again")
                .doesNotContain(
                        MARK,
                        account,
                        "of-ours",
                        Receiver.SECRET.substring(6),
                        came.json().get("reference").asString());
    }
}
