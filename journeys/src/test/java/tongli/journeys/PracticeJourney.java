package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor's way through the page: drill, conversation, report, try again, and both tries side by side. */
abstract class PracticeJourney extends Journeys {

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorPractisesReadsTheReportAndTriesAgain(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.keepConversations();
            visit.look(screen + "-1-home");

            visit.button("drill").first().click();
            visit.page.getByRole(AriaRole.TEXTBOX).fill(words.of("warm"));
            visit.button("say it").click();
            assertThat(visit.button("another")).isVisible();
            visit.look(screen + "-2-drill");

            visit.home();
            visit.start();
            assertThat(visit.button("ready")).isVisible();
            visit.look(screen + "-3-note");
            visit.button("ready").click();
            visit.say("warm");
            visit.say("advice");
            visit.say("sorry");
            visit.say("formula");
            visit.look(screen + "-4-practice");

            visit.finish();
            visit.look(screen + "-5-report");
            visit.page.getByText(words.of("turn by turn"), exactly()).click();
            visit.look(screen + "-6-turns");
            visit.page.getByText(words.of("strengths"), exactly()).click();
            assertThat(visit.page.locator("details[open] .tag.good").first()).isVisible();
            assertThat(new String(saved(visit, "keep page"), StandardCharsets.UTF_8))
                    .startsWith("<!DOCTYPE html>")
                    .contains(words.of("moment"));
            assertThat(new String(saved(visit, "keep pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            theWrittenReportStandsByItself(visit, screen);

            visit.button("try again").first().click();
            assertThat(visit.box()).isVisible();
            endOfTheLogIsInSight(visit);
            visit.look(screen + "-7-again");

            visit.say("retry");
            visit.finish();
            assertThat(visit.page.getByText(words.of("compare"))).isVisible();
            assertThat(visit.page.locator(".chart svg").first()).isVisible();
            visit.look(screen + "-8-compare");
            visit.picture(screen + "-8-compare-card", visit.page.locator("section[aria-labelledby=compare]"));
            visit.nothingToComplainOf();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** The report as the browser saves it. */
    private static byte[] saved(Visit visit, String link) {
        Download download = visit.page.waitForDownload(() -> visit.page
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(visit.words().of(link)))
                .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opened for itself, with everything unfolded. */
    private static void theWrittenReportStandsByItself(Visit visit, Screen screen) {
        String there = visit.page.url();
        visit.page.navigate(String.valueOf(visit.page
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(visit.words().of("keep page")))
                .getAttribute("href")));
        assertThat(visit.page.getByText(visit.words().of("moment"), exactly())).isVisible();
        visit.page.locator("details.part > summary").all().forEach(Locator::click);
        assertThat(visit.page.locator("svg.curves").first()).isVisible();
        visit.look(screen + "-6b-written");
        visit.page.navigate(there);
        assertThat(visit.button("try again").first()).isVisible();
    }

    /** One takes a moment again from where it stood, so that is what one must see, not the talk's beginning. */
    private static void endOfTheLogIsInSight(Visit visit) {
        visit.page.waitForTimeout(500);
        assertThat(visit.log().locator(".lines > :last-child")).isInViewport();
        assertThat(((Number) visit.log().evaluate("log => log.scrollHeight - log.clientHeight - log.scrollTop"))
                        .doubleValue())
                .as("pixels of the log below what is in sight")
                .isLessThan(2);
    }
}
