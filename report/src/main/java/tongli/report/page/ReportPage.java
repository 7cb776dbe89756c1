package tongli.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.practice.SessionKind;
import tongli.practice.SessionReport;
import tongli.practice.SessionStatus;

/**
 * The report as a page that stands by itself: the moment that mattered on one screen, the rest folded beneath it. No script, no other
 * file and nothing fetched; the page forbids itself all but its own style. Stateless, safe for many threads.
 */
public final class ReportPage {

    private static final String STYLE = resource("report.css") + resource("screen.css");
    private static final String PAPER_STYLE = resource("report.css") + resource("paper.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'".formatted(sha256(STYLE));

    private ReportPage() {}

    public static String of(ReportSource source) {
        return write(Sheet.of(source, Medium.SCREEN));
    }

    /** The same page for paper: nothing folded, and set in one font. */
    public static String forPaper(ReportSource source) {
        return write(Sheet.of(source, Medium.PAPER));
    }

    private static String write(Sheet sheet) {
        HtmlWriter out = sheet.out();
        String title = sheet.words()
                .say("page.title", "title", sheet.source().scenario().title());
        out.open("html", "lang", sheet.source().language() == Language.ZH ? "zh-CN" : "en-GB")
                .open("head")
                .empty("meta", "charset", "utf-8");
        if (sheet.medium() == Medium.SCREEN) {
            out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        }
        out.empty("meta", "name", "viewport", "content", "width=device-width,initial-scale=1")
                .empty("meta", "name", "description", "content", sheet.words().say("page.note"))
                .element("title", title)
                .open("style")
                .style(sheet.medium() == Medium.SCREEN ? STYLE : PAPER_STYLE)
                .close("style")
                .close("head")
                .open("body");
        header(sheet);
        out.open("main");
        sections(sheet);
        out.close("main").open("footer");
        sheet.paragraph(sheet.words().say("page.note"));
        return out.close("footer").close("body").close("html").toString();
    }

    private static void header(Sheet sheet) {
        ReportWords words = sheet.words();
        sheet.out()
                .open("header")
                .element("p", facts(sheet), "class", "soft")
                .element(
                        "h1",
                        words.say(
                                "page.title", "title", sheet.source().scenario().title()))
                .close("header");
    }

    private static String facts(Sheet sheet) {
        ReportWords words = sheet.words();
        String when = DateTimeFormatter.ofPattern(words.say("date"), Locale.UK)
                .withZone(sheet.source().zone())
                .format(sheet.session().createdAt());
        String facts = words.say("head.with") + " · " + when;
        return sheet.session().kind() == SessionKind.CONVERSATION
                ? facts + " · "
                        + words.say(
                                "head.difficulty",
                                "difficulty",
                                words.label("difficulty", sheet.session().difficulty()))
                : facts;
    }

    private static void sections(Sheet sheet) {
        SessionReport report = sheet.report();
        ReportWords words = sheet.words();
        if (sheet.session().status() == SessionStatus.STOPPED) {
            CareSection.write(sheet);
        }
        MomentSection.write(sheet);
        if (sheet.session().turns().isEmpty()) {
            return;
        }
        sheet.part(words.say("turns"), () -> TurnsSection.write(sheet));
        sheet.part(words.say("curves"), () -> CurvesSection.write(sheet));
        if (!report.guesses().isEmpty()) {
            sheet.part(words.say("mentalising"), () -> GuessesSection.write(sheet));
        }
        sheet.part(words.say("strengths"), () -> StrengthsSection.write(sheet));
        report.miti().ifPresent(counts -> sheet.part(words.say("miti"), () -> MitiSection.write(sheet, counts)));
        sheet.part(words.say("skills"), () -> SkillsSection.write(sheet));
        report.remembered()
                .ifPresent(before -> sheet.part(words.say("remembered"), () -> RememberedSection.write(sheet, before)));
        sheet.part(words.say("hidden"), () -> HiddenSection.write(sheet));
        sheet.part(words.say("next"), () -> {
            sheet.paragraph(report.next());
            sheet.bullets(report.advice());
        });
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "tongli/report/page/%s is not on the class path; build the module again".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("tongli/report/page/%s cannot be read".formatted(name), e);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
