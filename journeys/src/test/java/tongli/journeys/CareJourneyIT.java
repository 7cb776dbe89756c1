package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the page looks after the visitor: the stop when they are in danger, and what is kept of them. */
class CareJourneyIT extends Journeys {

    /** A line before may raise how words are read: after this seed's, they are heard as faint in both languages. */
    private static final long FAINT_HERE = 2;

    static Stream<Arguments> visitors() {
        return Stream.of(
                Arguments.of(Words.ZH, Screen.DESKTOP),
                Arguments.of(Words.ZH, Screen.DARK_PHONE),
                Arguments.of(Words.EN, Screen.DARK_DESKTOP),
                Arguments.of(Words.EN, Screen.PHONE));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorInDangerIsGivenPeopleToCallAndMayGoOnOnlyByChoosingTo(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.begin();
            visit.say("warm");
            visit.box().fill(words.of("own"));
            visit.button("send").click();

            assertThat(visit.page.getByText(words.of("number")).first()).isInViewport();
            assertThat(visit.box()).not().isVisible();
            assertThat(visit.button("pause")).not().isVisible();
            // the notes beside the numbers speak of danger too
            assertThat(visit.page
                            .getByRole(AriaRole.ALERT)
                            .locator("p:not(li p)")
                            .filter(new Locator.FilterOptions().setHasText(words.of("danger"))))
                    .hasCount(1);
            visit.look(screen + "-9-handoff");

            visit.button("go on").click();
            assertThat(visit.box()).isVisible();
            assertThat(visit.log()).not().containsText(words.of("own"));
            assertThat(visit.log()).containsText(words.of("warm"));
            visit.nothingToComplainOf();
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("languages")
    void aVisitorWhoMayHaveSpokenOfThemselvesIsToldThatPeopleAreThereAndGoesOn(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.seeded(FAINT_HERE);
            visit.begin();
            visit.say("faint");
            assertThat(visit.page.getByText(words.of("there"))).isInViewport();
            assertThat(visit.page.getByText(words.of("number")).first()).isVisible();
            visit.look(screen + "-9-people-there");

            visit.button("carry on").click();
            assertThat(visit.page.getByText(words.of("there"))).not().isVisible();
            visit.say("warm");
            assertThat(visit.page.getByText(words.of("there"))).not().isVisible();
            visit.nothingToComplainOf();
        }
    }

    static Stream<Arguments> languages() {
        return Stream.of(Arguments.of(Words.ZH, Screen.PHONE), Arguments.of(Words.EN, Screen.DARK_DESKTOP));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("languages")
    void aVisitorTakesWhatIsKeptAlongAndThenHasItErased(Words words, Screen screen) throws IOException {
        try (Visit visit = visit(words, screen)) {
            visit.at("me");
            assertThat(visit.button("withdraw").or(visit.button("keep")).first())
                    .isVisible();
            if (visit.button("keep").count() > 0) {
                visit.button("keep").first().click();
            }
            assertThat(visit.button("keep")).not().isVisible();
            visit.begin();
            visit.say("warm");

            visit.at("me");
            Download download =
                    visit.page.waitForDownload(() -> visit.button("download").click());
            assertThat(Files.readString(download.path())).contains(words.of("warm"));

            visit.button("withdraw").click();
            visit.button("withdraw yes").click();
            assertThat(visit.page.getByText(words.of("erased"))).isVisible();
            assertThat(visit.button("withdraw yes")).not().isVisible();
            visit.look(screen + "-10-my-data");
            visit.home();
            assertThat(visit.page.getByText(words.of("nothing kept"))).isVisible();
            visit.nothingToComplainOf();
        }
    }
}
