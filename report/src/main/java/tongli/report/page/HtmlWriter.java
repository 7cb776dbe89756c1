package tongli.report.page;

import java.util.Set;

/**
 * Writes HTML that is well-formed XML too. Whatever text or attribute it is given, it escapes; there is no way to write one
 * as it stands. Tags and the names of attributes are the program's own. Not safe for many threads.
 */
public final class HtmlWriter {

    /** Where a line may begin without adding a space that shows. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "footer",
            "section",
            "article",
            "details",
            "summary",
            "div",
            "figure",
            "svg",
            "p",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "line",
            "polyline",
            "rect",
            "circle");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>");

    /** @param attributes names and values in turn */
    public HtmlWriter open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        return this;
    }

    public HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds nothing. */
    public HtmlWriter empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds a text and nothing else. */
    public HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    public HtmlWriter text(String text) {
        out.append(escape(text));
        return this;
    }

    /** A style sheet of the program's own; what HTML or XML would read as a tag has no place in one. */
    public HtmlWriter style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet must hold no < and no &");
        }
        out.append(css);
        return this;
    }

    private void begin(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("<%s> has an attribute without a value".formatted(tag));
        }
        if (BLOCKS.contains(tag)) {
            out.append('\n');
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    /**
     * A text so that it is read as words, within an element or a quoted attribute. What XML has no place for, such as control
     * characters, becomes U+FFFD.
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Source: Extensible Markup Language 1.0, fifth edition, production 2. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return out.append('\n').toString();
    }
}
