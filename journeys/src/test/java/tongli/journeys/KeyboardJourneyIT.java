package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole conversation, its report and another try without a mouse. */
class KeyboardJourneyIT extends Journeys {

    private static final int FAR = 40;

    static Stream<Words> languages() {
        return Stream.of(Words.ZH, Words.EN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aVisitorWithoutAMouseComesAllTheWay(Words words) {
        try (Visit visit = visit(words, Screen.DESKTOP)) {
            visit.home();
            press(visit, visit.button("start").first());
            press(visit, visit.button("ready"));

            assertThat(visit.box()).isFocused();
            write(visit, words.of("warm"));
            assertThat(visit.box()).isFocused();
            write(visit, words.of("advice"));
            press(visit, visit.button("quiet"));
            visit.awaitAnswer();

            press(visit, visit.button("finish").first());
            press(visit, visit.button("finish yes"));
            assertThat(visit.page.getByText(words.of("moment")).first()).isVisible();
            press(visit, visit.button("try again").first());

            tabTo(visit, visit.box());
            write(visit, words.of("sorry"));
            visit.nothingToComplainOf();
        }
    }

    private static void write(Visit visit, String text) {
        visit.page.keyboard().insertText(text);
        visit.page.keyboard().press("Enter");
        visit.awaitAnswer();
    }

    private static void press(Visit visit, Locator button) {
        tabTo(visit, button);
        visit.page.keyboard().press("Enter");
    }

    private static void tabTo(Visit visit, Locator goal) {
        assertThat(goal).isVisible();
        for (int steps = 0; steps < FAR; steps++) {
            if (Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"))) {
                return;
            }
            visit.page.keyboard().press("Tab");
        }
        fail("not reached by " + FAR + " presses of Tab: " + goal);
    }
}
