package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/** Faces, words and voices by REST. */
class ExpressionIT {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void needsVoice() {
        assumeTrue(server.get("/speech").json().at("/languages/1/voice").isString(), "espeak-ng is not installed");
    }

    @Test
    void aFeelingHasAFace() {
        JsonNode units = server.post("/express/face", "{\"emotion\":\"fear\",\"strength\":0.5}")
                .json()
                .get("action_units");
        assertThat(units.get("AU1").doubleValue()).isEqualTo(0.5);
        assertThat(units.get("AU2").doubleValue()).isEqualTo(0.4); // weight 0.8
        assertThat(server.post("/express/face", "{}").json().get("action_units"))
                .isEmpty();
    }

    @Test
    void aMixtureHasTheUnitsOfAllItsParts() {
        // AU1: 1 − (1 − 0.5 · 1)(1 − 0.5 · 0.9); what is missing of 1 moves nothing
        JsonNode units = server.post("/express/face", "{\"mixture\":{\"sadness\":0.5,\"surprise\":0.5}}")
                .json()
                .get("action_units");
        assertThat(units.get("AU1").doubleValue()).isEqualTo(0.725);
        assertThat(server.post("/express/face", "{\"mixture\":{\"joy\":1}}")
                        .json()
                        .at("/action_units/AU12")
                        .doubleValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/express/face|{\"emotion\":\"glee\"}|emotion|must be one of",
                "/express/face|{\"emotion\":\"joy\",\"strength\":1.5}|strength|from 0 to 1",
                "/express/face|{\"emotion\":\"joy\",\"strength\":\"1\"}|strength|a number, without quotes",
                "/express/face|{\"emotion\":\"joy\",\"strength\":1e999}|strength|a number, without quotes",
                "/express/face|{\"mixture\":{\"joy\":0.7,\"fear\":0.7}}|mixture|sum to 1.40",
                "/express/face|{\"mixture\":{\"joy\":\"much\"}}|mixture.joy|a number",
                "/express/face|{\"mixture\":[1]}|mixture|an object",
                "/express/face|{\"mixture\":{\"joy\":1},\"strength\":1}|mixture|leave",
                "/express/speech|{\"text\":\"Hi.\",\"affect\":{\"valence\":0,\"arousal\":2,\"dominance\":0}}|affect|arousal",
                "/express/speech|{\"text\":\"Hi.\",\"speaker\":{\"name\":\"Ana\",\"age\":1,\"pronoun\":\"she\"}}|speaker|age",
                "/express/words|{\"strategy\":\"self_disclosure\",\"program\":true}|strategy|no life to tell of"
            })
    void whatIsWrongIsTold(String path, String body, String field, String why) {
        Answer answer = server.post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/message")).contains(why);
    }

    @Test
    void anAnswerIsWordedAsAtTheTerminal() {
        Answer answer =
                server.post("/express/words", "{\"strategy\":\"other\",\"emotion\":\"sadness\",\"language\":\"en\"}");
        assertThat(answer.at("/wordings/0/text")).isEqualTo("I'm here. Take your time.");
        Answer near = server.post(
                "/express/words",
                "{\"strategy\":\"reflection_of_feelings\",\"emotion\":\"sadness\",\"said\":\"说了三天了。\",\"before\":[\"嗯。\"]}");
        assertThat(near.at("/language")).isEqualTo("zh");
        assertThat(near.json().get("wordings")).hasSizeGreaterThan(1);
    }

    @Test
    void whereNothingIsToBeSaidTheMouthNeedsNoVoice() {
        // 妈妈: an m of 70 ms
        Answer answer = server.post("/express/speech", "{\"text\":\"妈，\",\"language\":\"zh\",\"sound\":false}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("audio")).isFalse();
        assertThat(answer.at("/visemes/0/shape")).isEqualTo("closed");
        assertThat(answer.json().at("/visemes/1/from_ms").intValue()).isEqualTo(70);
        assertThat(answer.json().at("/seconds").doubleValue()).isEqualTo(0.25);
        assertThat(answer.at("/ssml")).startsWith("<speak");
    }

    @Test
    void aLineIsSaidAndTheMouthEndsWithTheSound() {
        needsVoice();
        Answer answer = server.post(
                "/express/speech",
                "{\"text\":\"My mum rang.\",\"language\":\"en\",\"mixture\":{\"sadness\":0.6},\"speaker\":{\"name\":\"Ana\",\"age\":30,\"pronoun\":\"she\"}}");
        assertThat(answer.status()).isEqualTo(200);
        byte[] sound = Base64.getDecoder().decode(answer.at("/audio/base64"));
        assertThat(new String(sound, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        double seconds = answer.json().get("seconds").doubleValue();
        assertThat(seconds).isBetween(0.5, 5.0);
        JsonNode visemes = answer.json().get("visemes");
        JsonNode last = visemes.get(visemes.size() - 1);
        assertThat(last.get("shape").asString()).isEqualTo("rest");
        assertThat(last.get("from_ms").intValue()).isBetween(300, (int) (seconds * 1000));
    }

    @Test
    void theSoundCanBeHadAlone() {
        needsVoice();
        Answer sound = server.post("/express/speech", "{\"text\":\"没事。\"}", "Accept", "audio/wav");
        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.response().headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(sound.response().body()).startsWith("RIFF");
    }

    @Test
    void longLinesAndFormsThatThereAreNotAreRefused() {
        String longest = "x".repeat(501);
        assertThat(server.post("/express/speech", "{\"text\":\"%s\"}".formatted(longest))
                        .status())
                .isEqualTo(413);
        assertThat(server.post("/express/speech", "{\"text\":\"Hi.\"}", "Accept", "audio/mpeg")
                        .status())
                .isEqualTo(406);
        assertThat(server.post("/express/speech", "{\"text\":\"\\u202e\"}").status())
                .isEqualTo(400);
    }

    @Test
    void peopleAreToldWhatIsSaidAndHeardHere() {
        JsonNode languages = server.get("/speech").json().get("languages");
        assertThat(languages).extracting(one -> one.get("language").asString()).containsExactly("zh", "en");
        assertThat(Arrays.asList("voice", "recogniser"))
                .allSatisfy(what -> assertThat(languages)
                        .allSatisfy(one -> assertThat(
                                        one.get(what).isNull() || one.get(what).isString())
                                .isTrue()));
    }
}
