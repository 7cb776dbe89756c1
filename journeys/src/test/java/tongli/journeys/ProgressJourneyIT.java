package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a talk showed stands on the page of skills, says what comes next, and leads there. */
class ProgressJourneyIT extends Journeys {

    static Stream<Arguments> visitors() {
        return Stream.of(
                Arguments.of(Words.ZH, Screen.DESKTOP),
                Arguments.of(Words.EN, Screen.DARK_PHONE),
                Arguments.of(Words.EN, Screen.NARROW));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aTalkCountsForItsSkills(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.begin();
            visit.say("warm");
            assertThat(visit.log().locator(".feedback")).isVisible();
            visit.look(screen + "-40-feedback");
            visit.page
                    .getByText(words.of("guess"), new Page.GetByTextOptions().setExact(true))
                    .click();
            visit.page
                    .getByText(words.of("course emotion"), new Page.GetByTextOptions().setExact(true))
                    .click();
            visit.say("advice");
            visit.say("sorry");
            visit.finish();

            visit.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of("progress open")))
                    .click();
            assertThat(visit.page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of("progress title"))))
                    .isVisible();
            assertThat(visit.page.getByText(words.of("progress sure")).nth(5)).isVisible();
            assertThat(visit.page.getByText(words.of("progress why"))).isVisible();
            visit.look(screen + "-41-progress");

            visit.button("progress start").click();
            assertThat(visit.button("ready").or(visit.button("say it"))).isVisible();
            visit.nothingToComplainOf();
        }
    }
}
