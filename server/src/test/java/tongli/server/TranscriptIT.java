package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.expression.Prosody;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Voices;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;

/** What somebody says, written down for whoever agreed to it; where the law forbids that feelings are read in voices, too. */
class TranscriptIT {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.options(0, folder).under(Profiles.named("eu-education")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void answers(String decision) {
        server.put("/me/consents", "{\"purpose\":\"dictation\",\"decision\":\"%s\"}".formatted(decision));
    }

    private static Answer sent(byte[] sound, String query) {
        return server.send(server.request("/transcribe" + query)
                .header("Content-Type", "audio/wav")
                .POST(HttpRequest.BodyPublishers.ofByteArray(sound)));
    }

    private static boolean hears(int language) {
        return server.get("/speech")
                .json()
                .at("/languages/%d/recogniser".formatted(language))
                .isString();
    }

    @Test
    void nothingIsHeardOfWhoeverDidNotAgree() {
        answers("refused");
        Answer refused = sent(new byte[100], "?language=en");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/type")).isEqualTo("/problems/consent-needed");
    }

    @Test
    void whereNobodyHearsALanguagePeopleAreAskedToType() {
        assumeTrue(!hears(0), "something hears Chinese here");
        answers("granted");
        Answer answer = sent(new byte[100], "?language=zh");
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.at("/type")).isEqualTo("/problems/speech-not-read");
        assertThat(answer.at("/detail")).contains("Please type", "TONGLI_SPEECH_ZH", "pocketsphinx");
    }

    @Test
    void whatIsSpokenHasToBeSaid() {
        answers("granted");
        assertThat(sent(new byte[100], "").at("/errors/0/field")).isEqualTo("language");
        assertThat(sent(new byte[100], "?language=de").status()).isEqualTo(400);
    }

    @Test
    void aSpokenLineComesBackInWords() {
        assumeTrue(hears(1), "no recogniser is installed");
        assumeTrue(Voices.onPath("/usr/bin").in(Language.EN).isPresent(), "espeak-ng is not installed");
        answers("granted");
        byte[] sound = Voices.onPath("/usr/bin")
                .in(Language.EN)
                .orElseThrow()
                .speak(new SpokenLine("I am so happy today.", Language.EN, Prosody.USUAL))
                .bytes();
        Answer heard = sent(sound, "?language=en");
        assertThat(heard.status()).as(heard.response().body()).isEqualTo(200);
        assertThat(heard.at("/text")).isNotBlank();
        assertThat(heard.json().has("file")).isFalse();
        String json = "{\"voice\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(sound));
        assertThat(server.post("/transcribe?language=en", json).at("/text")).isEqualTo(heard.at("/text"));
        assertThat(sent("Nobody here.".getBytes(), "?language=en").status()).isEqualTo(422);
    }
}
