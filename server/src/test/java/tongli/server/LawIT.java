package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.StartRequest;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.storage.JdbcSessionStore;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.Stores;
import tools.jackson.databind.JsonNode;

/** What a jurisdiction changes, over real HTTP. */
class LawIT {

    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.options(0, folder.resolve("eu")).under(Profiles.named("eu-education")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageIsToldWhatToSayAndWhatThereIsNotHere() {
        Answer answer = server.get("/law?language=en");
        assertThat(answer.at("/profile")).isEqualTo("eu-education");
        assertThat(answer.at("/title")).isEqualTo("EU, education");
        assertThat(answer.json().at("/practice_days").asInt()).isEqualTo(180);
        assertThat(answer.json().at("/reminders/0/minutes").asInt()).isEqualTo(60);
        assertThat(answer.at("/reminders/0/unsaved")).contains("chose not to save");
        assertThat(answer.json().get("notices").findValuesAsString("id"))
                .contains("ai_first_use", "text_analysis_told", "voice_face_not_available");
        JsonNode voice = answer.json().at("/unavailable/0");
        assertThat(voice.at("/subject").asString()).isEqualTo("voice_emotion_of_learner");
        assertThat(voice.at("/why").asString()).contains("Consent changes nothing");
        assertThat(voice.at("/source").asString()).startsWith("EU AI Act").contains("5(1)(f)");
        assertThat(voice.at("/status").asString()).isEqualTo("final");
    }

    @Test
    void itIsToldInTheLanguageThatIsAskedFor() {
        assertThat(server.get("/law?language=zh").at("/title")).isEqualTo("欧盟 · 教育");
        assertThat(server.send(server.request("/law").header("Accept-Language", "zh-CN"))
                        .at("/title"))
                .isEqualTo("欧盟 · 教育");
        assertThat(server.get("/law?language=tlh").at("/type")).isEqualTo("/problems/invalid-field");
    }

    @Test
    void theCardNamesThePeopleOfTheJurisdiction() {
        Answer turn = server.say(server.start(), "I can't go on. I want to kill myself tonight.");
        JsonNode card = turn.json().findValue("contacts");
        assertThat(card.findValuesAsString("number")).contains("112", "116 123").doesNotContain("988", "12356");
        assertThat(turn.response().body()).contains("call 112, or call out to someone near you");
    }

    @Test
    void practiceIsSweptWhenItWasKeptForLongEnough() throws InterruptedException {
        Path kept = folder.resolve("kept");
        String session;
        try (Stores stores = Stores.open(StoragePlace.in(kept))) { // as the terminal does, which sweeps nothing
            stores.of(Stores.LOCAL).consents().decide(true, Instant.now());
            session = Given.service(new JdbcSessionStore(stores.database(), Stores.LOCAL))
                    .start(StartRequest.of("refund", Language.EN, 7))
                    .id()
                    .toString();
        }
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(91));
        ServerOptions options = new ServerOptions(0, kept, () -> Given.PARTS, later, false);
        try (TestServer server = new TestServer(options.under(Profiles.named("eu-workplace")))) {
            for (int tries = 0;
                    tries < 500 && server.get("/sessions/" + session).status() == 200;
                    tries++) {
                Thread.sleep(20); // it is swept behind the open port
            }
            assertThat(server.get("/sessions/" + session).status()).isEqualTo(404);
        }
    }

    @Test
    void whereNoneIsNamedTheCardNamesSeveralCountries() {
        try (TestServer standard = new TestServer(folder.resolve("standard"))) {
            Answer turn = standard.say(standard.start(), "I can't go on. I want to kill myself tonight.");
            assertThat(turn.json().findValue("contacts").findValuesAsString("number"))
                    .contains("988", "12356", "120 / 110");
            assertThat(standard.get("/law").at("/profile")).isEqualTo("default");
        }
    }
}
