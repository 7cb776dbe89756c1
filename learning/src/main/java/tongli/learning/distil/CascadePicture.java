package tongli.learning.distil;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tongli.learning.evaluation.Picture;

/** The curves of the cascade as a picture: macro-F1 over the share of texts that the fast tier answers. */
public final class CascadePicture {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    /** Dark enough on white; lines are told apart by their places too. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0b, 0x5c, 0xad),
            new Color(0xb3, 0x3a, 0x1e),
            new Color(0x1d, 0x7a, 0x3c),
            new Color(0x7a, 0x2d, 0x8c),
            new Color(0x6b, 0x5a, 0x00));

    private CascadePicture() {}

    /**
     * A line a set and taxonomy, a diamond at the bound that the model carries.
     *
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    public static void write(List<TierEvaluation.Curve> curves, String title, Path png) throws IOException {
        Picture.requireFonts();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("share of texts that the fast tier answers")
                .yAxisTitle("macro-F1")
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(1.0);
        int drawn = 0;
        for (TierEvaluation.Curve curve : curves) {
            Color colour = COLOURS.get(drawn++ % COLOURS.size());
            String name = curve.taxonomy() + ", " + curve.set();
            XYSeries line = chart.addSeries(
                    name,
                    curve.points().stream()
                            .mapToDouble(TierEvaluation.Point::share)
                            .toArray(),
                    curve.points().stream()
                            .mapToDouble(TierEvaluation.Point::macroF1)
                            .toArray());
            line.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(colour).setLineColor(colour);
            curve.points().stream()
                    .filter(TierEvaluation.Point::shipped)
                    .findFirst()
                    .ifPresent(point -> {
                        XYSeries chosen = chart.addSeries(
                                name + ", as shipped", new double[] {point.share()}, new double[] {point.macroF1()});
                        chosen.setMarker(SeriesMarkers.DIAMOND).setMarkerColor(Color.BLACK);
                        chosen.setShowInLegend(false);
                    });
        }
        Picture.write(chart, png);
    }
}
