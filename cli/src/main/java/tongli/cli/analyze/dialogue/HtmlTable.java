package tongli.cli.analyze.dialogue;

import java.util.List;

/** A table of a page, whose rows become cards on a narrow screen: every cell knows the name of its column. Escapes all it is given. */
final class HtmlTable {

    private final List<String> columns;
    private final StringBuilder table;

    HtmlTable(String caption, List<String> columns) {
        this.columns = columns;
        table = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table role=\"table\">\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr role=\"row\">");
        columns.forEach(column -> table.append("<th role=\"columnheader\" scope=\"col\">")
                .append(escape(column))
                .append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
    }

    /** @param cells as many as there are columns; the first names the row */
    void row(List<String> cells) {
        table.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                .append(escape(cells.get(0)))
                .append("</th>");
        for (int i = 1; i < cells.size(); i++) {
            table.append("<td role=\"cell\" class=\"%s\" data-label=\"%s\">"
                            .formatted(cells.get(i).length() > 12 ? "said" : "short", escape(columns.get(i))))
                    .append(escape(cells.get(i)))
                    .append("</td>");
        }
        table.append("</tr>\n");
    }

    @Override
    public String toString() {
        return table + "</tbody></table></div>";
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
