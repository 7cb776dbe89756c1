package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.persona.scenario.ScenarioReader;

/** An instructor begins a person, opens one who is written, looks them over, talks with them and marks what nobody would say. */
class WriteJourneyIT extends Journeys {
    /** Ten talks, on a machine that does other things. */
    private static final double SIMULATION_MILLIS = 240_000;

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.DARK_PHONE), Arguments.of(Words.EN, Screen.DESKTOP));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void anInstructorWritesAPerson(Words words, Screen screen, @TempDir Path folder) throws IOException {
        try (Visit visit = visit(words, screen)) {
            visit.home();
            visit.page.getByText(words.of("write open")).click();
            visit.look(screen + "-12-write-empty");
            visit.button("write begin").click();
            visit.button("write check").click();
            assertThat(visit.page.getByText(words.of("write unwritten")).first())
                    .isVisible();
            visit.look(screen + "-13-write-begun");

            visit.page.locator("input[type=file]").setInputFiles(file(words, folder));
            exactly(visit, "write replace").click();
            visit.button("write check").click();
            Locator jump = visit.page.locator(".findings .jump").first();
            jump.click();
            assertThat(visit.page.getByRole(
                            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(words.of("write box"))))
                    .isFocused();
            visit.look(screen + "-14-write-checked");

            talk(visit, words);
            visit.look(screen + "-15-write-talk");
            tab(visit, "write marks").click();
            Download marks = visit.page.waitForDownload(
                    () -> visit.button("write marks save").click());
            assertThat(marks.suggestedFilename()).isEqualTo(words.language() + ".marks.jsonl");
            assertThat(Files.readString(marks.path())).contains("\"line\":\"opening.", "\"why\":\"why not\"");
            visit.look(screen + "-16-write-marks");

            visit.page.reload();
            assertThat(visit.page.getByRole(
                            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(words.of("write box"))))
                    .hasValue(Pattern.compile("id: \"?refund"));
            tab(visit, "write simulate").click();
            visit.page
                    .getByRole(AriaRole.TABPANEL)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.of("write simulate")))
                    .click();
            assertThat(visit.page.locator(".chart svg"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SIMULATION_MILLIS));
            visit.look(screen + "-17-write-simulated");
            visit.nothingToComplainOf();
        }
    }

    private static void talk(Visit visit, Words words) {
        tab(visit, "write talk").click();
        visit.button("write start").click();
        visit.page.getByLabel(words.of("write reply")).fill(words.of("write words"));
        visit.button("send").click();
        assertThat(visit.page.locator(".behind")).hasCount(2);
        visit.button("write false").first().click();
        visit.page.getByLabel(words.of("write why")).fill("why not");
        exactly(visit, "write keep").click();
        assertThat(tab(visit, "write marks")).containsText("1");
    }

    private static Locator tab(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(visit.words().of(name)));
    }

    private static Locator exactly(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(visit.words().of(name)).setExact(true));
    }

    private static Path file(Words words, Path folder) throws IOException {
        Path file = folder.resolve(words.language() + ".yaml");
        try (InputStream in =
                ScenarioReader.class.getResourceAsStream("/scenarios/refund/%s.yaml".formatted(words.language()))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
