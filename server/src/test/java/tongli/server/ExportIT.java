package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.server.TestServer.Answer;
import tongli.server.export.ExportPage;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

/** Everything of somebody, taken away. */
class ExportIT {

    /** What is named by ids and codes, of which there are any number, and talks, which are told as talks. */
    private static final Set<String> NAMED_BY_CODE = Set.of("sessions", "shown", "levels", "given", "skills", "next");

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest ines;
    static Guest ann;
    static String cohort;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
        ines = olga.invites("ines", "instructor");
        ann = olga.invites("ann", "learner");
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        ann.send("PUT", "/me/consents", Map.of("purpose", "research", "decision", "granted"));
        String session = ann.start();
        ann.send("POST", "/sessions/" + session + "/turns", Map.of("text", "Eleven <i>days</i>, and nobody rang."));
        ann.send("POST", "/sessions/" + session + "/guesses", Map.of("emotion", "anger"));
        String round = ann.send("POST", "/showings", Map.of("language", "en", "modality", "face"))
                .at("/id");
        ann.send("POST", "/showings/" + round + "/guesses", Map.of("feeling", "joy"));
        ann.send("POST", "/me/export", Map.of());
        ann.send("POST", "/me/tokens", Map.of("label", "my script", "scopes", List.of("analyze")));
        Answer opened =
                ines.send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"));
        cohort = opened.at("/id");
        String enrolment = ann.send("POST", "/cohorts/enrolments", Map.of("code", opened.at("/code")))
                .at("/id");
        ann.send(
                "POST",
                "/courses/on-the-stairs/enrolments/" + enrolment + "/answers",
                Map.of("unit", "the-spare-key", "text", "Only you in there now."));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everythingOfAPersonIsInIt() {
        JsonNode mine = ann.get("/me/export").json();
        assertThat(mine.at("/account/name").asString()).isEqualTo("ann");
        assertThat(mine.at("/account/role").asString()).isEqualTo("learner");
        assertThat(mine.at("/account/logins").size()).isOne();
        assertThat(mine.at("/account/tokens/0/label").asString()).isEqualTo("my script");
        assertThat(mine.at("/account/tokens/0/token").isNull()).isTrue();
        assertThat(mine.at("/account/identities").isArray()).isTrue();
        assertThat(mine.at("/account/practice_time").isNull()).isTrue();
        assertThat(mine.at("/jobs/0/kind").asString()).isEqualTo("my_export");
        assertThat(mine.at("/consents/history").findValuesAsString("purpose")).containsExactly("storage", "research");
        assertThat(mine.at("/sessions/0/turns/0/learner").asString()).contains("Eleven");
        assertThat(mine.at("/guesses/0/emotion").asString()).isEqualTo("anger");
        assertThat(mine.at("/courses/0/cohort_name").asString()).isEqualTo("3 B");
        assertThat(mine.at("/courses/0/answers/0/text").asString()).isEqualTo("Only you in there now.");
        assertThat(mine.get("skills").size()).isPositive();
        assertThat(mine.at("/progress/sessions").asInt()).isOne();
        assertThat(mine.get("audit").findValuesAsString("action"))
                .contains("account_made", "consent_given", "token_made");
        assertThat(mine.get("audit").findValues("by_you")).allMatch(JsonNode::asBoolean);
        assertThat(mine.get("cohorts").size()).isZero();
        assertThat(mine.toString()).doesNotContain("argon2");
    }

    @Test
    void whoLeadsGetsWhatIsTheirsAndNothingOfTheirLearners() {
        Answer export = ines.get("/me/export");
        assertThat(export.at("/cohorts/0/id")).isEqualTo(cohort);
        assertThat(export.response().body())
                .doesNotContain("Only you in there now.")
                .doesNotContain("Eleven");
    }

    @Test
    void aPageHasTheSameInEitherLanguageAndNoScript() {
        Answer english = page("/me/export", "en");
        assertThat(english.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(english.response().body())
                .contains(
                        "Everything Tongli has about you",
                        "my script",
                        "Only you in there now.",
                        "3 B",
                        "<td>anger</td>")
                .contains("Eleven &lt;i&gt;days&lt;/i&gt;, and nobody rang.")
                .doesNotContain("<script", "src=", "href=");
        Answer chinese = ann.get("/me/export?format=html&language=zh");
        assertThat(chinese.response().body())
                .contains("同理里关于你的一切", "审计日志里关于你的", "my script")
                .doesNotContain("Everything Tongli");
        assertThat(ann.get("/me/export?format=pdf").at("/errors/0/field")).isEqualTo("format");
    }

    private static Answer page(String path, String language) {
        return server.send(
                ann.request(path).header("Accept", "text/html,*/*;q=0.1").header("Accept-Language", language));
    }

    @Test
    void everyFieldHasWords() {
        TreeSet<String> names = new TreeSet<>();
        collect(ann.get("/me/export").json(), names);
        collect(ines.get("/me/export").json(), names);
        assertThat(Sentences.beside(ExportPage.class, "export").keys(Language.ZH))
                .containsAll(names.stream().map(name -> "label." + name).toList());
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                names.add(field.getKey());
                if (!NAMED_BY_CODE.contains(field.getKey())) {
                    collect(field.getValue(), names);
                }
            });
        } else if (node.isArray()) {
            node.forEach(one -> collect(one, names));
        }
    }
}
