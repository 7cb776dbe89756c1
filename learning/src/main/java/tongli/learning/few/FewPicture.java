package tongli.learning.few;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tongli.core.MeanAndDeviation;
import tongli.learning.evaluation.Picture;

/** Macro-F1 against labelled texts a label, a line a way, with the deviation over seeds; the texts on a logarithmic axis. Stateless. */
final class FewPicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 650;

    private FewPicture() {}

    /**
     * Nothing, where no way learnt from labels.
     *
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    static void write(FewReport report, Path png) throws IOException {
        List<Double> drawn = report.shots().stream()
                .flatMap(shots -> report.ofEach(shots).stream())
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        Picture.requireFonts();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(report.task())
                .xAxisTitle("labelled texts a label")
                .yAxisTitle("macro-F1")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisDecimalPattern("0.00");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        int at = 0;
        for (WayKind way : report.ways()) {
            if (report.isFlat(way)) {
                flat(chart, report, way, drawn, at++);
            } else {
                line(chart, report, way, at++);
            }
        }
        Picture.write(chart, png);
    }

    private static void flat(XYChart chart, FewReport report, WayKind way, List<Double> drawn, int at) {
        double height = report.of(way, report.shots().get(0))
                .map(MeanAndDeviation::mean)
                .orElse(Double.NaN);
        double from = drawn.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double to = drawn.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        XYSeries line = chart.addSeries(way.code(), new double[] {from, to}, new double[] {height, height});
        paint(line, at);
        line.setMarker(SeriesMarkers.NONE);
    }

    private static void line(XYChart chart, FewReport report, WayKind way, int at) {
        List<Double> across = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        List<Double> apart = new ArrayList<>();
        for (Shots shots : report.shots()) {
            report.of(way, shots).ifPresent(reached -> {
                across.add(report.ofEach(shots).orElse(1.0));
                up.add(reached.mean());
                apart.add(Double.isNaN(reached.deviation()) ? 0 : reached.deviation());
            });
        }
        if (!across.isEmpty()) {
            XYSeries line = chart.addSeries(way.code(), across, up, apart);
            paint(line, at);
            line.setMarker(SeriesMarkers.CIRCLE);
        }
    }

    /** More lines than colours: the later ones are dashed. */
    private static void paint(XYSeries line, int at) {
        Color colour = Picture.COLOURS.get(at % Picture.COLOURS.size());
        line.setLineColor(colour);
        line.setMarkerColor(colour);
        float[] dashes = at < Picture.COLOURS.size() ? new float[] {1} : new float[] {8, 5};
        line.setLineStyle(
                at < Picture.COLOURS.size()
                        ? new BasicStroke(2.2f)
                        : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    }
}
