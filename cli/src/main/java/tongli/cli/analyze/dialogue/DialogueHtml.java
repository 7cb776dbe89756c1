package tongli.cli.analyze.dialogue;

import static tongli.report.page.HtmlWriter.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.cli.terminal.PeopleToCall;
import tongli.coaching.RiskCards;
import tongli.core.Language;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.ReadTurn;
import tongli.understanding.dialogue.SpeakerDynamics;

/**
 * A page that stands by itself: no script, no other file, nothing fetched. Everything that people wrote is escaped, and the page
 * forbids itself whatever it does not need.
 */
final class DialogueHtml {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 320;

    private static final String STYLE = """
        body{font:16px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;\
        margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
        table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}
        th,td{border-top:1px solid #d5d9de;padding:.4rem .5rem;text-align:left;vertical-align:top}
        th{overflow-wrap:break-word;word-break:keep-all}th[scope=row]{max-width:10em}.number{white-space:nowrap}
        .said{white-space:pre-wrap;overflow-wrap:anywhere;min-width:14em}.soft{color:#57606a}
        .scroll{overflow-x:auto}.chart{width:100%;height:auto}
        .care{border:2px solid #b3470e;border-radius:12px;padding:.25rem 1rem;margin:1rem 0}
        @media(max-width:600px){table,caption,tbody,tr,td,th,th[scope=row]{display:block;max-width:none}thead{display:none}\
        tr{border-top:2px solid #d5d9de;padding:.5rem 0}th,td{border:0;padding:.1rem 0}.said{min-width:0}td:empty{display:none}\
        td[data-label]::before{content:attr(data-label) ": ";color:#57606a}\
        .chart text{font-size:30px}.chart polyline{stroke-width:6}\
        .chart circle,.chart polygon{transform-box:fill-box;transform-origin:center;transform:scale(2)}}
        @media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#16191d}th,td,tr{border-color:#3a4048}\
        .soft,td[data-label]::before{color:#a9b1ba}svg{background:#fff;border-radius:8px}}
        """;

    private DialogueHtml() {}

    /** @param region where whoever reads it is, such as GB; empty if that is not known */
    static String of(DialogueAnalysis analysis, DialogueWords words, String region) {
        String title = escape(words.say("title.page"));
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <h1>%s</h1>
            <p class="soft">%s</p>
            %s
            %s
            %s
            %s%s%s
            %s
            </body>
            </html>
            """.formatted(
                        words.language() == Language.ZH ? "zh-CN" : "en-GB",
                        title,
                        STYLE,
                        title,
                        escape(words.say("page.note")),
                        people(analysis, words, region),
                        figure(analysis, words),
                        speakers(analysis, words),
                        list(words.say("title.shifts"), DialogueNotes.shifts(analysis, words), words),
                        list(words.say("title.turning"), DialogueNotes.turningPoints(analysis, words), words),
                        list(words.say("title.bids"), DialogueNotes.bids(analysis, words), words),
                        turns(analysis, words));
    }

    /** People to call stand before any figure. */
    private static String people(DialogueAnalysis analysis, DialogueWords words, String region) {
        List<String> turns = DialogueNotes.atStake(analysis, words);
        if (turns.isEmpty()) {
            return "";
        }
        PeopleToCall card = PeopleToCall.of(RiskCards.bundled().talkCard(words.language()), words.language(), region);
        StringBuilder section = new StringBuilder("<section class=\"care\">\n<h2>")
                .append(escape(card.title()))
                .append("</h2>\n<p>")
                .append(escape(String.join(words.say("list"), turns)))
                .append("</p>\n");
        card.remark()
                .ifPresent(line -> section.append("<p>").append(escape(line)).append("</p>\n"));
        section.append("<ul>\n");
        card.contacts()
                .forEach(one -> section.append("<li><b>%s</b> %s (%s)</li>%n"
                        .formatted(escape(one.number()), escape(one.name()), escape(one.note()))));
        section.append("</ul>\n");
        card.lines().forEach(line -> section.append("<p>").append(escape(line)).append("</p>\n"));
        return section.append("</section>").toString();
    }

    private static String figure(DialogueAnalysis analysis, DialogueWords words) {
        DialogueCurves curves = DialogueCurves.of(analysis, WIDTH, HEIGHT);
        StringBuilder svg = new StringBuilder(
                "<figure style=\"margin:0\">\n<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"13\">\n"
                        .formatted(WIDTH, HEIGHT, escape(words.say("chart.label"))));
        for (int valence : new int[] {-1, 0, 1}) {
            svg.append(line(
                    DialogueCurves.LEFT,
                    curves.y(valence),
                    WIDTH - DialogueCurves.RIGHT,
                    curves.y(valence),
                    "stroke=\"#c9ced4\""));
            svg.append(text(DialogueCurves.LEFT - 8, curves.y(valence) + 4, "end", String.valueOf(valence)));
        }
        curves.ticks().forEach(turn -> svg.append(text(curves.x(turn), HEIGHT - 10, "middle", String.valueOf(turn))));
        analysis.turningPoints()
                .forEach(point -> svg.append(line(
                        curves.x(point.turn()),
                        DialogueCurves.TOP,
                        curves.x(point.turn()),
                        HEIGHT - DialogueCurves.BOTTOM,
                        "stroke=\"#57606a\" stroke-dasharray=\"2 3\"")));
        curves.curves().forEach(curve -> curve(svg, curves, curve));
        svg.append("</svg>\n<figcaption>").append(legend(curves, words)).append("</figcaption>\n</figure>");
        return svg.toString();
    }

    private static void curve(StringBuilder svg, DialogueCurves curves, DialogueCurves.Curve curve) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < curve.turns().size(); i++) {
            double x = curves.x(curve.turns().get(i));
            points.append(number(x))
                    .append(',')
                    .append(number(curves.y(curve.smooth().get(i))))
                    .append(' ');
            svg.append(mark(curve, x, curves.y(curve.read().get(i)))).append('\n');
        }
        svg.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>\n"
                        .formatted(points.toString().strip(), curve.colour(), dash(curve)));
    }

    private static String mark(DialogueCurves.Curve curve, double x, double y) {
        List<Integer> corners = curve.mark().corners();
        if (corners.isEmpty()) {
            return "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>".formatted(number(x), number(y), curve.colour());
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.size(); i += 2) {
            points.append(number(x + corners.get(i)))
                    .append(',')
                    .append(number(y + corners.get(i + 1)))
                    .append(' ');
        }
        return "<polygon points=\"%s\" fill=\"%s\"/>"
                .formatted(points.toString().strip(), curve.colour());
    }

    private static String dash(DialogueCurves.Curve curve) {
        return curve.dash().isEmpty()
                ? "none"
                : curve.dash().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String legend(DialogueCurves curves, DialogueWords words) {
        String names = curves.curves().stream()
                .map(curve -> ("<svg width=\"36\" height=\"12\" aria-hidden=\"true\"><line x1=\"0\" y1=\"6\" x2=\"36\""
                                + " y2=\"6\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>%s</svg> %s")
                        .formatted(curve.colour(), dash(curve), mark(curve, 18, 6), escape(curve.speaker())))
                .collect(Collectors.joining(" &nbsp; "));
        return names + "<br><span class=\"soft\">" + escape(words.say("chart.caption")) + "</span>";
    }

    private static String speakers(DialogueAnalysis analysis, DialogueWords words) {
        List<String> columns = List.of(
                "col.speaker",
                "measure.share",
                "measure.mean",
                "measure.inertia",
                "measure.variability",
                "measure.contagion",
                "measure.ratio");
        HtmlTable table = new HtmlTable(
                words.say("title.speakers"), columns.stream().map(words::say).toList(), -1);
        for (SpeakerDynamics one : analysis.speakers()) {
            table.row(List.of(
                    one.speaker(),
                    String.format(Locale.ROOT, "%.0f %%", 100 * one.talkShare()),
                    DialogueWords.signed(one.meanValence()),
                    words.measure(one.inertia()),
                    words.measure(one.variability()),
                    DialogueNotes.contagion(one, words),
                    words.measure(one.reflectionsPerQuestion())));
        }
        return table.toString();
    }

    private static String list(String title, List<String> notes, DialogueWords words) {
        String items = notes.isEmpty()
                ? "<p>" + escape(words.say("none")) + "</p>"
                : notes.stream()
                        .map(note -> "<li>" + escape(note) + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return "<h2>%s</h2>\n%s\n".formatted(escape(title), items);
    }

    private static String turns(DialogueAnalysis analysis, DialogueWords words) {
        HtmlTable table = new HtmlTable(
                words.say("title.turns"),
                Stream.concat(
                                Stream.of("#"),
                                Stream.of(
                                                "col.speaker",
                                                "col.said",
                                                "col.valence",
                                                "col.feeling",
                                                "col.risk",
                                                "col.wants",
                                                "col.need",
                                                "col.does")
                                        .map(words::say))
                        .toList(),
                2);
        for (ReadTurn turn : analysis.turns()) {
            table.row(List.of(
                    String.valueOf(turn.number()),
                    turn.speaker(),
                    turn.said().text(),
                    DialogueWords.signed(turn.valence()),
                    DialogueNotes.feeling(turn, words),
                    DialogueNotes.risk(turn, words),
                    DialogueNotes.intents(turn, words),
                    DialogueNotes.need(turn, words),
                    DialogueNotes.strategies(turn, words)));
        }
        return table.toString();
    }

    private static String line(double x1, double y1, double x2, double y2, String more) {
        return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), more);
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#57606a\">%s</text>\n"
                .formatted(number(x), number(y), anchor, escape(words));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
