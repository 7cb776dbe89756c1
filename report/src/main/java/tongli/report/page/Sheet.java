package tongli.report.page;

import java.util.List;
import tongli.practice.Session;
import tongli.practice.SessionReport;

/** What every section of a report writes with. */
record Sheet(ReportSource source, ReportWords words, Medium medium, HtmlWriter out) {

    static Sheet of(ReportSource source, Medium medium) {
        return new Sheet(source, new ReportWords(source.language(), source.name()), medium, new HtmlWriter());
    }

    SessionReport report() {
        return source.report();
    }

    Session session() {
        return source.report().session();
    }

    /** A part that may be left out. */
    void part(String title, Runnable content) {
        medium.openPart(out, title);
        content.run();
        medium.closePart(out);
    }

    void paragraph(String text, String... attributes) {
        out.element("p", text, attributes);
    }

    /** Somebody's words under a line that says whose. */
    void quote(String kind, String who, String words) {
        quote(kind, who, () -> out.text(words));
    }

    void quote(String kind, String who, Runnable words) {
        out.open("p", "class", "quote " + kind).element("span", who, "class", "who");
        words.run();
        out.close("p");
    }

    void bullets(List<String> lines) {
        if (!lines.isEmpty()) {
            out.open("ul");
            lines.forEach(line -> out.element("li", line));
            out.close("ul");
        }
    }

    /** In hundredths. */
    static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    /** A number as it is printed, with a minus and not a hyphen. */
    static String whole(int number) {
        return String.valueOf(number).replace('-', '−');
    }
}
