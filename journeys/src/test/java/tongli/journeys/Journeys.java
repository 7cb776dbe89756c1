package tongli.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A browser, and a Tongli of its own for each class of journeys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journeys {

    private Served tongli;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MILLIS);
        prepare(data);
        tongli = serve(data);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"),
                                        devices(data).stream())
                                .toList()));
    }

    /** What the browser has beside a screen and keys; nothing, where a class says nothing else. */
    List<String> devices(Path folder) throws IOException {
        return List.of();
    }

    /** What is in the data folder before Tongli starts; nothing, where a class says nothing else. */
    void prepare(Path data) {}

    /** What the visitors come to; the program as people run it, where a class says nothing else. */
    Served serve(Path data) throws IOException {
        return RunningTongli.in(data);
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

    Visit visit(Words words, Screen screen) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale(words.language().equals("zh") ? "zh-CN" : "en-GB")
                        .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setViewportSize(screen.width(), screen.height())),
                tongli.address(),
                words);
    }

    /** What the visitor looks at. Narrow is the least width that WCAG 1.4.10 asks for; zoomed is a desktop at 200 %. */
    enum Screen {
        DESKTOP(1280, 860, false),
        DARK_DESKTOP(1280, 860, true),
        PHONE(390, 844, false),
        DARK_PHONE(390, 844, true),
        NARROW(320, 640, false),
        ZOOMED(640, 430, false);

        private final int width;
        private final int height;
        private final boolean dark;

        Screen(int width, int height, boolean dark) {
            this.width = width;
            this.height = height;
            this.dark = dark;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        boolean dark() {
            return dark;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
