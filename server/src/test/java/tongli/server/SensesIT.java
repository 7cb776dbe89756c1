package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.law.Subject;

class SensesIT {

    @TempDir
    Path folder;

    private TestServer under(String profile) {
        return new TestServer(TestServer.options(0, folder)
                .under(Profiles.named(profile).switchingOn(Set.of(Subject.FACE_EMOTION_OF_LEARNER))));
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
    void whereTheLawForbidsItNoConsentOpensIt() throws IOException {
        try (TestServer server = under("eu-education")) {
            assertThat(agrees(server, "granted").status()).isEqualTo(409);
            assertThat(server.post("/analyze/face", body(wall())).status()).isEqualTo(403);
        }
    }
}
