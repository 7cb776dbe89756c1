package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor has a talk of their own read. */
class TalkJourneyIT extends Journeys {

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.DARK_PHONE), Arguments.of(Words.EN, Screen.DESKTOP));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorHasATalkRead(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.at("analyze/dialogue");
            assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of("talk"))))
                    .isVisible();
            visit.look(screen + "-10-talk-empty");

            visit.button("talk example").click();
            visit.button("talk read").click();

            assertThat(visit.page.getByRole(
                            AriaRole.REGION, new Page.GetByRoleOptions().setName(words.of("talk turns"))))
                    .isVisible();
            assertThat(visit.page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of("talk bids"))))
                    .isVisible();
            assertThat(visit.page.locator(".chart svg")).isVisible();
            visit.look(screen + "-11-talk-read");
            visit.nothingToComplainOf();
        }
    }
}
