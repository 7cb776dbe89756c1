package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A conversation by voice and camera, with devices that are files: what the visitor says is written down, put right and sent;
 * the person opposite is heard, and their mouth moves. Where the machine has no voice or no recogniser, that is told.
 */
class SpokenTalkJourneyIT extends Journeys {

    private static final String LINE = "That sounds really hard for you.";
    /** Longer than the silence before the line and the line itself. */
    private static final double SPOKEN_MILLIS = 4_500;

    @Override
    List<String> devices(Path folder) throws IOException {
        Optional<Path> spoken = FakeDevices.speech(folder, LINE);
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + FakeDevices.camera(folder),
                "--use-file-for-fake-audio-capture="
                        + (spoken.isPresent() ? spoken.get() : FakeDevices.microphone(folder)));
    }

    @Test
    void whatIsSpokenIsWrittenDownAndSentAndTheAnswerIsHeard() {
        try (Visit visit = visit(Words.EN, Screen.DESKTOP)) {
            Page page = visit.page;
            Here here = agreed(visit);
            visit.begin();
            Locator aloud = page.getByLabel(visit.words().of("aloud"));
            if (here.voice()) {
                assertThat(aloud).not().isChecked();
                aloud.check();
            } else {
                assertThat(aloud).isDisabled();
                assertThat(page.getByText(visit.words().of("no voice"))).isVisible();
            }
            page.getByText(visit.words().of("senses")).click();
            page.getByLabel(visit.words().of("senses face")).check();
            assertThat(page.getByText(visit.words().of("senses camera"))).isVisible();

            dictate(visit, here);
            assertThat(page.locator(".line.mine")).hasCount(0); // nothing is sent by itself
            visit.box().fill(LINE);
            if (here.voice()) {
                watchMouth(page);
            }
            visit.button("send").click();
            visit.awaitAnswer();
            assertThat(page.locator(".line.mine")).hasCount(1);
            if (here.voice()) {
                heard(page);
                visit.look("desktop-14-speech");
            }
            assertThat(page.getByText(visit.words().of("senses camera"))).isVisible();
            visit.nothingToComplainOf();
        }
    }

    @Test
    void inChineseALineIsHeardAndSpeakingSaysWhetherItIsHeard() {
        try (Visit visit = visit(Words.ZH, Screen.PHONE)) {
            Here here = agreed(visit);
            visit.begin();
            visit.button("speak").click();
            if (here.hears()) {
                assertThat(visit.page.getByText(visit.words().of("speak on"))).isVisible();
                visit.page.keyboard().press("Escape");
            } else {
                assertThat(visit.page.getByText(visit.words().of("speak nobody")))
                        .isVisible();
            }
            if (here.voice()) {
                watchMouth(visit.page);
                Locator hear = visit.button("hear").first();
                hear.click();
                heard(visit.page);
                assertThat(hear).hasAttribute("aria-pressed", "true");
                visit.look("phone-14-speech");
                hear.click();
                assertThat(hear).hasAttribute("aria-pressed", "false");
            }
            visit.nothingToComplainOf();
        }
    }

    /** What this machine has for a language. */
    private record Here(boolean voice, boolean hears) {}

    private static Here agreed(Visit visit) {
        visit.at("me");
        for (String purpose : List.of("dictation", "face")) {
            Locator asked = visit.page.locator("section[aria-labelledby=purpose-" + purpose + "]");
            asked.waitFor();
            if (!asked.textContent().contains(visit.words().of("agreed"))) { // one person, whichever visit comes first
                SensesJourneyIT.agree(visit.page, visit.words(), purpose);
            }
        }
        Map<?, ?> here = (Map<?, ?>) visit.page.evaluate(
                "async language => (await (await fetch('/api/v1/speech')).json()).languages.find(one => one.language === language)",
                visit.words().language());
        return new Here(here.get("voice") != null, here.get("recogniser") != null);
    }

    private static void dictate(Visit visit, Here here) {
        Page page = visit.page;
        visit.button("speak").click();
        if (!here.hears()) {
            assertThat(page.getByText(visit.words().of("speak nobody"))).isVisible();
            return;
        }
        assertThat(page.getByText(visit.words().of("speak on"))).isVisible();
        assertThat(visit.button("speak done")).hasAttribute("aria-pressed", "true");
        page.waitForTimeout(SPOKEN_MILLIS);
        visit.button("speak done").click();
        if (here.voice()) {
            assertThat(page.getByText(visit.words().of("speak check"))).isVisible();
            // the sound goes round and round, and where in it somebody presses hangs on how busy the machine is
            assertThat(visit.box().inputValue())
                    .as("what was heard of: " + LINE)
                    .isNotBlank();
        }
    }

    /**
     * Counts from now on how often the lower lip turns around, and how far the sound has got. A feeling moves it one way, for it
     * comes on critically damped springs: only speaking goes to and fro.
     */
    private static void watchMouth(Page page) {
        page.evaluate("""
                () => {
                  const lip = document.querySelector('.person .portrait [data-part=lowerLip]');
                  const audio = document.querySelector('audio');
                  const least = 0.5; // of 240 units: more than breathing
                  let furthest = null, way = 0;
                  window.turns = 0;
                  window.heard = 0;
                  audio.addEventListener('timeupdate', () => { window.heard = Math.max(window.heard, audio.currentTime); });
                  new MutationObserver(() => {
                    const y = lip.getBBox().height;
                    furthest ??= y;
                    if (way === 0 ? Math.abs(y - furthest) >= least : (furthest - y) * way >= least) {
                      if (way !== 0) window.turns++;
                      way = Math.sign(y - furthest);
                      furthest = y;
                    } else if ((y - furthest) * way > 0) furthest = y;
                  }).observe(lip, {attributes: true, attributeFilter: ['d']});
                }""");
    }

    private static void heard(Page page) {
        page.waitForFunction("() => window.heard > 0.3 && window.turns >= 3");
    }
}
