package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor names faces, by the keyboard, to the end of a round. */
class PerceiveJourneyIT extends Journeys {

    private static final int ROUND = 8;

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.DARK_PHONE), Arguments.of(Words.EN, Screen.DESKTOP));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aRoundOfFacesIsNamed(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.home();
            visit.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of("perceive open")))
                    .click();
            assertThat(visit.page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of("perceive"))))
                    .isVisible();
            visit.page
                    .getByText(words.of("perceive face"), new Page.GetByTextOptions().setExact(true))
                    .click();
            visit.button("perceive begin").click();
            boolean compared = false;
            for (int i = 1; i <= ROUND; i++) {
                assertThat(visit.page.locator(".showing svg.face")).isVisible();
                visit.page.keyboard().press("2"); // sadness, whatever it is
                if (i == 1) {
                    visit.look(screen + "-50-showing");
                }
                visit.button("perceive say").click();
                boolean last = i == ROUND;
                assertThat(visit.button(last ? "perceive end" : "perceive next"))
                        .isVisible();
                if (!compared && visit.button("perceive both").count() > 0) {
                    visit.button("perceive both").click();
                    assertThat(visit.page.locator("figure")).hasCount(2);
                    visit.look(screen + "-51-both");
                    compared = true;
                }
                visit.button(last ? "perceive end" : "perceive next").click();
            }
            assertThat(visit.button("perceive again")).isVisible();
            visit.page.locator("summary").click();
            visit.look(screen + "-52-round");
            visit.nothingToComplainOf();
        }
    }
}
