package tongli.server.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tongli.core.Language;

/** The plain pages at {@code /problems}: what a kind of problem means and what to do, in every language. */
public final class ProblemPage {

    private static final String STYLE = "body{font:1rem/1.6 system-ui,'Noto Sans CJK SC',sans-serif;max-width:40rem;"
            + "margin:2rem auto;padding:0 1rem;color:#1d2327;background:#fff}a{color:#0b5c8a}h2{margin-top:2rem}"
            + "dt{font-weight:600}dd{margin:0 0 .8rem}"
            + "@media(prefers-color-scheme:dark){body{color:#e6e8ea;background:#16191c}a{color:#8ecbf0}}";

    private static final ProblemWords WORDS = ProblemWords.bundled();

    private ProblemPage() {}

    public static String of(ProblemKind kind) {
        String title = WORDS.title(Language.EN, kind);
        return page(
                title,
                Arrays.stream(Language.values())
                        .map(language -> section(language, kind))
                        .collect(Collectors.joining()));
    }

    /** Every kind, with a link to its page. */
    public static String all() {
        return page(
                WORDS.say(Language.EN, "page.title"),
                Arrays.stream(Language.values()).map(ProblemPage::list).collect(Collectors.joining()));
    }

    /** For an address where nothing lies: says so, and leads home. */
    public static String lost() {
        return page(
                WORDS.say(Language.EN, "page.lost"),
                Arrays.stream(Language.values())
                        .map(language -> "<section lang=\"%s\"><h2>%s</h2><p>%s <a href=\"/\">%s</a></p></section>"
                                .formatted(
                                        language.code(),
                                        escaped(WORDS.say(language, "page.lost")),
                                        escaped(WORDS.say(language, "page.lost.why")),
                                        escaped(WORDS.say(language, "page.home"))))
                        .collect(Collectors.joining()));
    }

    /** For an address that names no kind: says so, and leads to the list. */
    public static String unknown() {
        return page(
                WORDS.say(Language.EN, "page.none"),
                Arrays.stream(Language.values())
                        .map(language -> "<section lang=\"%s\"><p>%s <a href=\"/problems\">%s</a></p></section>"
                                .formatted(
                                        language.code(),
                                        escaped(WORDS.say(language, "page.unknown")),
                                        escaped(WORDS.say(language, "page.all"))))
                        .collect(Collectors.joining()));
    }

    private static String section(Language language, ProblemKind kind) {
        return "<section lang=\"%s\"><h2>%s</h2><dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl><p><a href=\"/problems\">%s</a></p></section>"
                .formatted(
                        language.code(),
                        escaped(WORDS.title(language, kind)),
                        escaped(WORDS.say(language, "page.cause")),
                        escaped(WORDS.cause(language, kind)),
                        escaped(WORDS.say(language, "page.remedy")),
                        escaped(WORDS.remedy(language, kind)),
                        escaped(WORDS.say(language, "page.all")));
    }

    private static String list(Language language) {
        String entries = Arrays.stream(ProblemKind.values())
                .map(kind -> "<li><a href=\"%s\">%s</a> (%d): %s</li>"
                        .formatted(
                                kind.type(),
                                escaped(WORDS.title(language, kind)),
                                kind.status().value(),
                                escaped(WORDS.cause(language, kind))))
                .collect(Collectors.joining());
        return "<section lang=\"%s\"><h2>%s</h2><p>%s</p><ul>%s</ul></section>"
                .formatted(
                        language.code(),
                        escaped(WORDS.say(language, "page.title")),
                        escaped(WORDS.say(language, "page.lead")),
                        entries);
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>" + escaped(title)
                + " · Tongli</title><style>"
                + STYLE + "</style></head><body><main><h1>" + escaped(title) + "</h1>" + body + "</main></body></html>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
