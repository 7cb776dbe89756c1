package tongli.cli.scenario;

import java.util.List;
import java.util.Locale;
import tongli.learning.evaluation.Picture;
import tongli.report.page.HtmlWriter;
import tongli.wire.SimulatedLearnerJson;

/** The same as a page that stands by itself: no script, no other file, nothing fetched. Stateless. */
final class TrustPage {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;
    private static final int LEFT = 48;
    private static final int BOTTOM = 40;

    private TrustPage() {}

    static String of(String title, List<SimulatedLearnerJson> learners) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%1$s</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
                table{border-collapse:collapse}th,td{border-top:1px solid #d5d9de;padding:.4rem .8rem;text-align:left}svg{width:100%%;height:auto}</style>
                </head>
                <body>
                <h1>%1$s</h1>
                %2$s
                %3$s
                </body>
                </html>
                """.formatted(HtmlWriter.escape(title), chart(learners), table(learners));
    }

    private static String chart(List<SimulatedLearnerJson> learners) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"trust over turns; the table below has the ends\">%n"
                        .formatted(WIDTH, HEIGHT));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#c9ced4\"/><text x=\"4\" y=\"%.1f\" font-size=\"14\">%.1f</text>%n",
                    LEFT,
                    WIDTH - 110,
                    y,
                    y,
                    y + 5,
                    tenth / 10.0));
        }
        for (int i = 0; i < learners.size(); i++) {
            SimulatedLearnerJson learner = learners.get(i);
            StringBuilder points = new StringBuilder();
            for (int turn = 0; turn < learner.trust().size(); turn++) {
                points.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        x(turn, learner.trust().size()),
                        y(learner.trust().get(turn))));
            }
            String colour =
                    String.format(Locale.ROOT, "#%06x", Picture.COLOURS.get(i).getRGB() & 0xffffff);
            svg.append(
                    "<polyline fill=\"none\" stroke-width=\"2.5\" stroke=\"%1$s\" stroke-dasharray=\"%2$s\" points=\"%3$s\"/><line x1=\"%4$d\" x2=\"%5$d\" y1=\"%6$d\" y2=\"%6$d\" stroke-width=\"2.5\" stroke=\"%1$s\" stroke-dasharray=\"%2$s\"/><text x=\"%7$d\" y=\"%8$d\" fill=\"%1$s\" font-size=\"15\">%9$s</text>%n"
                            .formatted(
                                    colour,
                                    TrustDash.of(i).svg(),
                                    points.toString().strip(),
                                    WIDTH - 102,
                                    WIDTH - 72,
                                    19 + 22 * i,
                                    WIDTH - 66,
                                    24 + 22 * i,
                                    learner.learner()));
        }
        return svg.append("</svg>").toString();
    }

    private static double x(int turn, int count) {
        return LEFT + (WIDTH - 110.0 - LEFT) * turn / Math.max(1, count - 1);
    }

    private static double y(double trust) {
        return 10 + (HEIGHT - BOTTOM - 10) * (1 - trust);
    }

    private static String table(List<SimulatedLearnerJson> learners) {
        StringBuilder rows = new StringBuilder(
                "<table><thead><tr><th>learner<th>trust at the end<th>least–most<th>left<th>deepest level<th>levels told</thead><tbody>\n");
        learners.forEach(learner -> rows.append(String.format(
                Locale.ROOT,
                "<tr><th scope=\"row\">%s<td>%.2f<td>%.2f–%.2f<td>%d<td>%.1f<td>%.1f%n",
                learner.learner(),
                learner.finalTrust(),
                learner.least(),
                learner.most(),
                learner.left(),
                learner.deepest(),
                learner.toldAll())));
        return rows.append("</tbody></table>").toString();
    }
}
