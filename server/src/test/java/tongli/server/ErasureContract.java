package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.server.storage.EveryPlace;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** Whoever is erased leaves no trace, in any database. */
abstract class ErasureContract {

    private static final String NAME = "ann-xylophone";
    private static final List<String> WORDS = List.of(
            "marmalade on the stairs",
            "a kettle that sings",
            "brother Barnaby",
            "script-of-zanzibar",
            "a lamp with two shades");

    @TempDir
    Path folder;

    abstract StoragePlace place();

    @Test
    void nothingOfAPersonIsFoundAnywhereAfterwards() throws IOException {
        StoragePlace place = place();
        List<String> ids = new ArrayList<>();
        String receipt;
        try (TestServer server = TestServer.withAccounts(place)) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ines = olga.invites("ines", "instructor");
            Guest ann = olga.invites(NAME, "learner");
            ids.add(ann.get("/who").at("/id"));
            ids.addAll(practises(ann));
            ids.addAll(learns(ann, ines));
            ids.add(corrects(ann, olga));
            ids.add(ann.send("POST", "/me/tokens", Map.of("label", WORDS.get(3), "scopes", List.of("analyze")))
                    .at("/id"));
            ids.add(ann.get("/me/logins").at("/logins/0/id"));
            ids.add(ann.get("/me/export").at("/records/pseudonym"));
            ids.add(ann.send("POST", "/me/export", Map.of()).at("/id"));
            assertThat(ids).doesNotContain("").hasSize(9);
        }
        List<String> texts = new ArrayList<>(WORDS);
        texts.add(NAME);
        assertThat(EveryPlace.with(place, texts))
                .as("the search finds what is there")
                .contains(
                        "account.name",
                        "api_token.label",
                        "practice_turn.body",
                        "course_record.body",
                        "correction_words.body");
        assertThat(EveryPlace.with(place, ids))
                .contains(
                        "practice_session.id",
                        "consent_entry.person",
                        "course_record.id",
                        "skill_evidence.source",
                        "correction.id",
                        "correction.person",
                        "correction_review.correction",
                        "people/" + ids.get(0) + "/xapi-pseudonym");
        try (TestServer server = TestServer.withAccounts(place)) {
            Guest ann = new Guest(server);
            ann.send("POST", "/login", Map.of("name", NAME, "password", Guest.PASSWORD));
            ids.add(ann.get("/me/logins").at("/logins/0/id"));
            ann.send("PUT", "/me/consents", Map.of("purpose", "research", "decision", "refused"));
            Answer erased = ann.send("DELETE", "/me", Map.of("password", Guest.PASSWORD));
            assertThat(erased.status()).as(erased.response().body()).isEqualTo(200);
            receipt = erased.at("/receipt");
            proves(erased.json());
            assertThat(new Guest(server).get("/erasures/" + receipt).json().propertyNames())
                    .containsExactly("receipt", "erased_at");
            assertThat(new Guest(server).get("/erasures/" + UUID.randomUUID()).at("/type"))
                    .isEqualTo("/problems/unknown-receipt");
            assertThat(ann.get("/sessions").status()).isEqualTo(401);
        }
        assertThat(EveryPlace.with(place, ids)).containsExactly("audit_entry.actor", "audit_entry.subject");
        assertThat(EveryPlace.with(place, texts)).isEmpty();
        assertThat(EveryPlace.with(place, List.of(receipt))).containsExactly("erasure_receipt.id");
    }

    /** A talk with a guess, a record of it, and answers about consent. */
    private static List<String> practises(Guest ann) {
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        ann.send("PUT", "/me/consents", Map.of("purpose", "research", "decision", "granted"));
        String session = ann.start();
        ann.send("POST", "/sessions/" + session + "/turns", Map.of("text", "I heard you: " + WORDS.get(0)));
        ann.send("POST", "/sessions/" + session + "/guesses", Map.of("emotion", "anger"));
        assertThat(ann.get("/sessions/" + session + "/xapi").status()).isEqualTo(200);
        String round = ann.send("POST", "/showings", Map.of("language", "en", "modality", "face"))
                .at("/id");
        ann.send("POST", "/showings/" + round + "/guesses", Map.of("feeling", "joy"));
        return List.of(session, round);
    }

    /** A course with others, in a trial, with a mark on what she wrote. */
    private static List<String> learns(Guest ann, Guest ines) {
        Answer opened = ines.send(
                "POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en", "scale", "teq"));
        String cohort = "/cohorts/" + opened.at("/id");
        assertThat(ines.send("POST", cohort + "/trial", Map.of("hypothesis", "More.", "outcome", "scale"))
                        .status())
                .isEqualTo(201);
        String enrolment = ann.send("POST", "/cohorts/enrolments", Map.of("code", opened.at("/code"), "trial", true))
                .at("/id");
        String answers = "/courses/on-the-stairs/enrolments/" + enrolment + "/answers";
        assertThat(ann.send("POST", answers, Map.of("unit", "the-spare-key", "text", "It is " + WORDS.get(1)))
                        .status())
                .isEqualTo(201);
        assertThat(ann.send("POST", answers, Map.of("unit", "this-week", "about", WORDS.get(2), "may_ask", true))
                        .status())
                .isEqualTo(201);
        Answer marked = ines.send(
                "POST",
                cohort + "/marks",
                Map.of(
                        "enrolment", enrolment,
                        "answer", 1,
                        "emotional_reaction", 1,
                        "interpretation", 1,
                        "exploration", 1));
        assertThat(marked.status()).as(marked.response().body()).isEqualTo(201);
        return List.of(enrolment);
    }

    /** Something that she put right, which another reviewed. */
    private static String corrects(Guest ann, Guest olga) {
        ann.send("PUT", "/me/consents", Map.of("purpose", "feedback_training", "decision", "granted"));
        Answer made = ann.send(
                "POST",
                "/feedback",
                Map.of(
                        "kind",
                        "reading",
                        "text",
                        "It was " + WORDS.get(4),
                        "corrected",
                        Map.of("labels", List.of("joy"))));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        Answer reviewed =
                olga.send("POST", "/feedback/" + made.at("/id") + "/reviews", Map.of("labels", List.of("joy")));
        assertThat(reviewed.status()).as(reviewed.response().body()).isEqualTo(201);
        return made.at("/id");
    }

    private static void proves(JsonNode receipt) {
        assertThat(receipt.get("deleted").findValuesAsString("kind"))
                .contains(
                        "sessions",
                        "turns",
                        "guesses",
                        "courses",
                        "answers",
                        "showings",
                        "corrections",
                        "skill_evidence",
                        "consent_answers",
                        "files",
                        "logins",
                        "tokens",
                        "jobs",
                        "accounts");
        assertThat(receipt.at("/deleted/0/count").asInt()).isOne();
        assertThat(receipt.get("kept").findValuesAsString("kind"))
                .containsExactly("audit", "backups", "record_store", "trial_place", "lessons", "receipt");
        assertThat(receipt.at("/kept/0/why").asString()).contains("1095 days");
        assertThat(receipt.get("checks").findValuesAsString("left")).containsExactly("0", "0");
        assertThat(receipt.at("/checks/0/columns").asInt()).isGreaterThan(20);
    }

    @Test
    void whoMerelyFoundTheBrowserOpenErasesNobody() {
        try (TestServer server = TestServer.withAccounts(place())) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ann = olga.invites("ann", "learner");
            assertThat(ann.delete("/me").at("/errors/0/field")).isEqualTo("password");
            assertThat(ann.send("DELETE", "/me", Map.of("password", "a wrong one, twice"))
                            .status())
                    .isEqualTo(401);
            assertThat(ann.get("/who").at("/name")).isEqualTo("ann");
            assertThat(olga.send("DELETE", "/me", Map.of("password", Guest.PASSWORD))
                            .at("/type"))
                    .isEqualTo("/problems/last-operator");
        }
    }

    @Test
    void anOperatorsErasureGivesAReceiptToHandOut() {
        try (TestServer server = TestServer.withAccounts(place())) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ann = olga.invites("ann", "learner");
            Answer erased = olga.delete("/accounts/" + ann.get("/who").at("/id"));
            assertThat(erased.at("/verify")).endsWith(erased.at("/receipt"));
            assertThat(server.get("/erasures/" + erased.at("/receipt")).at("/erased_at"))
                    .isEqualTo(erased.at("/erased_at"));
        }
    }
}
