package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.law.Subject;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

class SensesIT {

    @TempDir
    Path folder;

    private TestServer under(String profile) {
        return new TestServer(TestServer.options(0, folder)
                .under(Profiles.named(profile)
                        .switchingOn(Set.of(Subject.FACE_EMOTION_OF_LEARNER, Subject.VOICE_EMOTION_OF_LEARNER))));
    }

    private static byte[] wall() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static String body(byte[] bytes) {
        return "{\"face\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(bytes));
    }

    private static Answer agrees(TestServer server, String decision) {
        return server.put("/me/consents", "{\"purpose\":\"face\",\"decision\":\"%s\"}".formatted(decision));
    }

    @Test
    void aFaceIsReadOnlyForWhoeverAgreedAndNoLongerOnceTheyTookItBack() throws IOException {
        try (TestServer server = under("default")) {
            Answer before = server.post("/analyze/face", body(wall()));
            assertThat(before.status()).isEqualTo(403);
            assertThat(before.at("/type")).isEqualTo("/problems/consent-needed");
            assertThat(before.at("/detail")).contains("the purpose face");

            assertThat(agrees(server, "granted").status()).isEqualTo(200);
            Answer read = server.post("/analyze/face", body(wall()));
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.at("/modality")).isEqualTo("face");
            assertThat(read.json().get("faces")).isEmpty();
            assertThat(read.json().get("file").isNull()).as("no file was sent").isTrue();

            agrees(server, "refused");
            assertThat(server.post("/analyze/face", body(wall())).status()).isEqualTo(403);
        }
    }

    @Test
    void aPictureMayComeAsItIs() throws IOException {
        try (TestServer server = under("default")) {
            agrees(server, "granted");
            for (String media : new String[] {"image/png", "application/octet-stream"}) {
                Answer read = server.send(server.request("/analyze/face")
                        .header("Content-Type", media)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(wall())));
                assertThat(read.status()).as(media).isEqualTo(200);
            }
        }
    }

    /** A second of a hum, at 16,000 samples a second. */
    private static byte[] hum() throws IOException {
        byte[] pcm = new byte[32_000];
        for (int i = 0; i < pcm.length / 2; i++) {
            short sample = (short) (8_000 * Math.sin(2 * Math.PI * 150 * i / 16_000));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(pcm), new AudioFormat(16_000, 16, 1, true, false), pcm.length / 2),
                AudioFileFormat.Type.WAVE,
                wav);
        return wav.toByteArray();
    }

    @Test
    void aVoiceIsReadForItsOwnConsentAndWithTheWordsBesideIt() throws IOException {
        try (TestServer server = under("default")) {
            String hum = Base64.getEncoder().encodeToString(hum());
            String both = "{\"text\":\"I am so glad you came.\",\"voice\":\"%s\"}".formatted(hum);
            agrees(server, "granted"); // to the face alone
            assertThat(server.post("/analyze/voice", "{\"voice\":\"%s\"}".formatted(hum))
                            .status())
                    .isEqualTo(403);
            assertThat(server.post("/analyze/multimodal", both).status()).isEqualTo(403);

            server.put("/me/consents", "{\"purpose\":\"voice\",\"decision\":\"granted\"}");
            Answer heard = server.send(server.request("/analyze/voice")
                    .header("Content-Type", "audio/wav")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(hum())));
            assertThat(heard.status()).isEqualTo(200);
            assertThat(heard.at("/modality")).isEqualTo("voice");
            assertThat(heard.json().get("file").isNull()).isTrue();
            assertThat(heard.json().get("language").isNull())
                    .as("nobody said what is spoken")
                    .isTrue();
            assertThat(server.post("/analyze/voice", "{\"voice\":\"%s\",\"spoken\":\"en\"}".formatted(hum))
                            .at("/language"))
                    .isEqualTo("en");
            assertThat(server.post("/analyze/voice", "{\"voice\":\"%s\",\"spoken\":\"qq\"}".formatted(hum))
                            .at("/errors/0/field"))
                    .isEqualTo("spoken");
            Answer fused = server.post("/analyze/multimodal", both);
            assertThat(fused.status()).isEqualTo(200);
            assertThat(fused.json().get("modalities")).hasSize(2);
            assertThat(server.post("/analyze/multimodal", "{\"text\":\"Hello.\"}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsNoPictureIsToldAndWhatToSendInstead() {
        try (TestServer server = under("default")) {
            agrees(server, "granted");
            Answer text = server.post("/analyze/face", body("Nobody here.".getBytes()));
            assertThat(text.status()).isEqualTo(422);
            assertThat(text.at("/type")).isEqualTo("/problems/unreadable-media");
            assertThat(text.at("/errors/0/field")).isEqualTo("face");
            assertThat(text.at("/detail")).contains("PNG, JPEG");
            assertThat(server.post("/analyze/face", "{\"face\":\"*\"}").at("/errors/0/message"))
                    .contains("not in Base64");
        }
    }

    @Test
    void aServerForManyTakesNeitherWhateverWasAgreed() throws IOException {
        ServerOptions many = new ServerOptions(
                0, StoragePlace.in(folder), Access.accounts(), () -> Given.PARTS, InstantSource.system(), false);
        try (TestServer server = new TestServer(many.under(Profiles.named("default")
                .switchingOn(Set.of(Subject.FACE_EMOTION_OF_LEARNER, Subject.VOICE_EMOTION_OF_LEARNER))))) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Map<String, Object> yes = Map.of("purpose", "face", "decision", "granted");
            Answer unknownAge = olga.send("PUT", "/me/consents", yes);
            assertThat(unknownAge.status()).isEqualTo(403);
            assertThat(unknownAge.at("/type")).isEqualTo("/problems/birth-year-needed");
            assertThat(olga.send("PUT", "/me/facts", Map.of("birth_year", 1990)).status())
                    .isEqualTo(200);
            assertThat(olga.send("PUT", "/me/consents", yes).status()).isEqualTo(200);

            String picture = Base64.getEncoder().encodeToString(wall());
            for (Map.Entry<String, Map<String, String>> one : Map.of(
                            "/analyze/face", Map.of("face", picture),
                            "/analyze/voice", Map.of("voice", picture),
                            "/analyze/multimodal", Map.of("text", "Hello.", "face", picture))
                    .entrySet()) {
                Answer refused = olga.send("POST", one.getKey(), one.getValue());
                assertThat(refused.status()).as(one.getKey()).isEqualTo(403);
                assertThat(refused.at("/type")).isEqualTo("/problems/read-on-device");
                assertThat(refused.at("/detail")).contains("Nothing was read", "own browser");
            }
        }
    }

    @Test
    void whereTheLawForbidsItNoConsentOpensIt() throws IOException {
        try (TestServer server = under("eu-education")) {
            assertThat(agrees(server, "granted").status()).isEqualTo(409);
            assertThat(server.post("/analyze/face", body(wall())).status()).isEqualTo(403);
        }
    }
}
