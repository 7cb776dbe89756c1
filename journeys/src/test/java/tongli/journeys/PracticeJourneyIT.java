package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visitor's way through the page: drill, conversation, report, try again; and the stop when they are in danger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeJourneyIT {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 30_000;

    private RunningTongli tongli;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        tongli = RunningTongli.in(data);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void stop() throws IOException {
        if (playwright != null) {
            playwright.close();
        }
        if (tongli != null) {
            tongli.close();
        }
    }

    static Stream<Arguments> visitors() {
        return Stream.of(Words.ZH, Words.EN)
                .flatMap(words ->
                        Stream.of(Arguments.of(words, "desktop", 1280, 860), Arguments.of(words, "phone", 390, 844)));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorPractisesReadsTheReportAndTriesAgain(Words words, String size, int width, int height) {
        try (BrowserContext context = visitor(words, width, height)) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            String shot = words.language() + "-" + size + "-";

            page.navigate(tongli.address());
            assertThat(button(page, words.start()).first()).isVisible();
            Locator keep = button(page, words.keep());
            if (keep.count() > 0) {
                keep.first().click();
            }
            look(page, shot + "1-home");

            button(page, words.drill()).first().click();
            page.getByRole(AriaRole.TEXTBOX).fill(words.warm());
            button(page, words.sayIt()).click();
            assertThat(button(page, words.another())).isVisible();
            look(page, shot + "2-drill");

            startConversation(page, words);
            look(page, shot + "3-note");
            button(page, words.ready()).click();
            say(page, words, words.warm(), 1);
            say(page, words, words.formula(), 2);
            button(page, words.quiet()).click();
            assertThat(page.locator("[role=log]")
                            .getByText(Pattern.compile(".+"))
                            .first())
                    .isVisible();
            look(page, shot + "4-practice");

            button(page, words.finish()).first().click();
            button(page, words.finishYes()).click();
            assertThat(page.getByText(words.moment()).first()).isVisible();
            look(page, shot + "5-report");

            button(page, words.tryAgain()).first().click();
            assertThat(page.getByLabel(words.reply())).isVisible();
            look(page, shot + "6-again");
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aVisitorInDangerIsGivenPeopleToCall(Words words, String size, int width, int height) {
        try (BrowserContext context = visitor(words, width, height)) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(tongli.address());
            startConversation(page, words);
            button(page, words.ready()).click();
            page.getByLabel(words.reply()).fill(words.own());
            button(page, words.send()).click();

            assertThat(page.getByText(words.number()).first()).isVisible();
            assertThat(page.getByLabel(words.reply())).not().isVisible();
            look(page, words.language() + "-" + size + "-7-handoff");
        }
    }

    private BrowserContext visitor(Words words, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(words.language().equals("zh") ? "zh-CN" : "en-GB")
                .setViewportSize(width, height));
    }

    private void startConversation(Page page, Words words) {
        page.navigate(tongli.address());
        button(page, words.start()).first().click();
    }

    private static void say(Page page, Words words, String text, int turn) {
        page.getByLabel(words.reply()).fill(text);
        button(page, words.send()).click();
        assertThat(page.getByLabel(words.reply())).hasValue("");
        assertThat(button(page, words.quiet())).isEnabled();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Keeps a picture for people and refuses what shuts people out. */
    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertThat(serious).as("accessibility of %s", name).isEmpty();
    }
}
