package tongli.cli.analyze.dialogue;

import static tongli.report.page.HtmlWriter.escape;

import java.util.List;
import java.util.regex.Pattern;

/** A table of a page, whose rows become cards on a narrow screen: every cell knows the name of its column. Escapes all it is given. */
final class HtmlTable {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+( %)?");

    private final List<String> columns;
    private final int wide;
    private final StringBuilder table;

    /** @param wide the column that holds whole texts; -1 for none */
    HtmlTable(String caption, List<String> columns, int wide) {
        this.columns = columns;
        this.wide = wide;
        table = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\"><table role=\"table\">\n<caption>")
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
            table.append("<td role=\"cell\"%s data-label=\"%s\">"
                            .formatted(shape(i, cells.get(i)), escape(columns.get(i))))
                    .append(escape(cells.get(i)))
                    .append("</td>");
        }
        table.append("</tr>\n");
    }

    private String shape(int column, String cell) {
        if (column == wide) {
            return " class=\"said\"";
        }
        return NUMBER.matcher(cell).matches() ? " class=\"number\"" : "";
    }

    @Override
    public String toString() {
        return table + "</tbody></table></div>";
    }
}
