package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor sees how they come across, by a camera and a microphone that are files, and nothing of it leaves the page. */
class SensesJourneyIT extends Journeys {

    @Override
    List<String> devices(Path folder) throws IOException {
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + FakeDevices.camera(folder),
                "--use-file-for-fake-audio-capture=" + FakeDevices.microphone(folder));
    }

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.DESKTOP), Arguments.of(Words.EN, Screen.PHONE));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorAgreesSeesHowTheyComeAcrossAndSwitchesOff(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            Page page = visit.page;
            visit.at("me");
            takeBack(page, words, "face");
            takeBack(page, words, "voice");
            visit.begin();
            page.getByText(words.of("senses")).click();
            assertThat(page.getByText(words.of("senses consent"))).hasCount(2);
            assertThat(page.locator(".senses").getByRole(AriaRole.SWITCH)).hasCount(0);

            visit.at("me");
            agree(page, words, "face");
            agree(page, words, "voice");
            visit.begin();
            List<Request> sent = new CopyOnWriteArrayList<>();
            List<String> told = new CopyOnWriteArrayList<>();
            page.onWebSocket(socket -> socket.onFrameSent(frame -> told.add(frame.text())));
            page.getByText(words.of("senses")).click();
            page.waitForLoadState();
            page.onRequest(sent::add);

            page.getByLabel(words.of("senses face")).check();
            assertThat(page.getByText(words.of("senses camera"))).isVisible();
            assertThat(page.getByText(words.of("senses happy"))).isVisible();
            visit.look(screen + "-13-senses");
            page.getByLabel(words.of("senses voice")).check();
            assertThat(page.getByText(words.of("senses microphone"))).isVisible();
            assertThat(page.locator(".sense ul li")).hasCount(3); // pitch, loudness, energy
            visit.look(screen + "-14-senses-voice");

            page.keyboard().press("Escape");
            assertThat(page.getByText(words.of("senses camera"))).hasCount(0);
            assertThat(page.getByText(words.of("senses microphone"))).hasCount(0);
            assertThat((Boolean) page.evaluate("document.querySelector('video').srcObject === null"))
                    .as("the camera was given back")
                    .isTrue();

            assertThat(sent).isNotEmpty().allSatisfy(request -> {
                assertThat(request.method()).isEqualTo("GET");
                assertThat(request.postData()).isNull();
                assertThat(request.url()).matches(".*/((senses|assets)/[^/?]+|api/v1/me/consents[?]language=..)");
            });
            assertThat(told).isEmpty();
            visit.nothingToComplainOf();
        }
    }

    private static Locator purpose(Page page, String code) {
        return page.locator("section[aria-labelledby=purpose-" + code + "]");
    }

    /** The first answer of two is yes. */
    static void agree(Page page, Words words, String code) {
        purpose(page, code).getByRole(AriaRole.BUTTON).first().click();
        assertThat(purpose(page, code)).containsText(words.of("agreed"));
    }

    /** The last answer of two is no; where there was a yes, it is the only one. */
    private static void takeBack(Page page, Words words, String code) {
        purpose(page, code).getByRole(AriaRole.BUTTON).last().click();
        assertThat(purpose(page, code)).containsText(words.of("not agreed"));
    }
}
