package tongli.report.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A few curves over a talk as a drawing with the least that SVG has: lines, polylines and circles. The numbers stand in a
 * table beside it.
 *
 * @param low of the values, and so {@code high}; where a line is drawn, and another midway
 * @param curves each of one value a turn, the first before the first turn; at most as many as there are looks
 */
record Chart(String label, int low, int high, List<Curve> curves) {

    /** @param values empty where nothing was read */
    record Curve(String name, List<OptionalDouble> values) {
        Curve {
            values = List.copyOf(values);
        }
    }

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;
    private static final int EDGE = 6;

    private static final List<String> COLOURS = List.of("#0b5c8a", "#a4480f");
    private static final List<String> DASHES = List.of("none", "7 4");

    Chart {
        curves = List.copyOf(curves);
    }

    void write(Sheet sheet) {
        HtmlWriter out = sheet.out();
        out.open("figure").element("h3", label);
        if (curves.size() > 1) {
            legend(out);
        }
        out.open("div", "class", "chart");
        out.element("span", Sheet.whole(high), "class", "high");
        out.element("span", Sheet.whole((low + high) / 2), "class", "middle");
        out.element("span", Sheet.whole(low), "class", "low");
        out.open(
                "svg",
                "class",
                "curves",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, HEIGHT),
                "role",
                "img",
                "aria-label",
                label);
        for (double share : new double[] {0, 0.5, 1}) {
            String y = number(EDGE + share * (HEIGHT - 2 * EDGE));
            out.empty(
                    "line",
                    "x1",
                    "0",
                    "x2",
                    String.valueOf(WIDTH),
                    "y1",
                    y,
                    "y2",
                    y,
                    "stroke",
                    "#c9ced4",
                    "stroke-width",
                    "1");
        }
        for (int i = 0; i < curves.size(); i++) {
            draw(out, curves.get(i), i);
        }
        out.close("svg").close("div");
        int last = turns() - 1;
        out.open("p", "class", "ends")
                .element("span", sheet.words().say("chart.start"))
                .element("span", sheet.words().say("turn", "n", last), "class", "end")
                .close("p")
                .close("figure");
    }

    private void legend(HtmlWriter out) {
        out.open("p", "class", "legend");
        for (int i = 0; i < curves.size(); i++) {
            out.open("span")
                    .open("svg", "class", "key", "viewBox", "0 0 40 10", "aria-hidden", "true")
                    .empty(
                            "line",
                            "x1",
                            "0",
                            "x2",
                            "40",
                            "y1",
                            "5",
                            "y2",
                            "5",
                            "stroke",
                            COLOURS.get(i),
                            "stroke-width",
                            "3",
                            "stroke-dasharray",
                            DASHES.get(i))
                    .close("svg")
                    .text(" " + curves.get(i).name())
                    .close("span");
        }
        out.close("p");
    }

    private void draw(HtmlWriter out, Curve curve, int look) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < curve.values().size(); i++) {
            OptionalDouble value = curve.values().get(i);
            if (value.isPresent()) {
                String x = number(x(i));
                String y = number(y(value.getAsDouble()));
                points.append(x).append(',').append(y).append(' ');
                out.empty("circle", "cx", x, "cy", y, "r", "3.5", "fill", COLOURS.get(look));
            }
        }
        out.empty(
                "polyline",
                "points",
                points.toString().strip(),
                "fill",
                "none",
                "stroke",
                COLOURS.get(look),
                "stroke-width",
                "2.5",
                "stroke-dasharray",
                DASHES.get(look));
    }

    /** With the start. */
    private int turns() {
        return curves.stream().mapToInt(curve -> curve.values().size()).max().orElse(1);
    }

    private double x(int turn) {
        return EDGE + (double) turn / Math.max(1, turns() - 1) * (WIDTH - 2 * EDGE);
    }

    private double y(double value) {
        return HEIGHT - EDGE - (value - low) / (high - low) * (HEIGHT - 2 * EDGE);
    }

    /** To a tenth, which no eye tells from less. */
    private static String number(double value) {
        return String.valueOf(Math.round(10 * value) / 10.0);
    }
}
