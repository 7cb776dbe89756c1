package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One visitor with a page of their own: what they do, what they see, and what the browser complains of meanwhile. */
final class Visit implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    static final double PATIENCE_MILLIS = 30_000;

    private final BrowserContext context;
    private final String address;
    private final Words words;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    Visit(BrowserContext context, String address, Words words) {
        this.context = context;
        this.address = address;
        this.words = words;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
    }

    Words words() {
        return words;
    }

    void home() {
        page.navigate(address);
        assertThat(page.locator(".scenario").first()).isVisible();
    }

    /** Begins with the first person; on a phone their card is folded. */
    void start() {
        Locator folded = page.locator("details.scenario > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        button("start").first().click();
    }

    /** Has every talk begin by this seed, which chooses among other things the first line. */
    void seeded(long seed) {
        page.route(
                address + "/api/v1/sessions",
                route -> route.resume(
                        route.request().method().equals("POST")
                                ? new Route.ResumeOptions()
                                        .setPostData(route.request()
                                                .postData()
                                                .replaceFirst("\\{", "{\"seed\":" + seed + ","))
                                : new Route.ResumeOptions()));
    }

    /** To another part of the page, by its place behind the hash. */
    void at(String place) {
        page.navigate(address + "/#/" + place);
    }

    void keepConversations() {
        home();
        page.waitForLoadState();
        if (page.getByText(words.of("keep"), new Page.GetByTextOptions().setExact(true))
                        .count()
                > 0) {
            button("keep").first().click();
        }
    }

    void begin() {
        home();
        start();
        button("ready").click();
    }

    void say(String name) {
        box().fill(words.of(name));
        button("send").click();
        awaitAnswer();
    }

    /** While an answer is on its way one cannot stay quiet; the button is there again once it has come. */
    void awaitAnswer() {
        assertThat(box()).hasValue("");
        assertThat(button("quiet")).isEnabled();
    }

    void finish() {
        button("finish").first().click();
        button("finish yes").click();
        assertThat(page.getByText(words.of("moment")).first()).isVisible();
    }

    Locator box() {
        return page.getByLabel(words.of("reply"));
    }

    Locator log() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(words.of("log")));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.of(name)));
    }

    /** Keeps a picture for people, and refuses what shuts people out or runs off the side of a small screen. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(words.language() + "-" + name + ".png"))
                .setFullPage(true));
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertThat(serious).as("accessibility of %s", name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels of %s beyond the side of the screen", name)
                .isEqualTo(0);
    }

    /** Keeps a picture of one part; the README's are copied from here. */
    void picture(String name, Locator part) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(SHOTS.resolve(words.language() + "-" + name + ".png")));
    }

    void nothingToComplainOf() {
        assertThat(complaints).as("the browser's console and failed requests").isEmpty();
    }

    /** @param addresses whose refusals belong to the journey */
    void nothingToComplainOfBut(String... addresses) {
        complaints.removeIf(complaint -> Stream.of(addresses).anyMatch(complaint::contains));
        nothingToComplainOf();
    }

    @Override
    public void close() {
        context.close();
    }
}
