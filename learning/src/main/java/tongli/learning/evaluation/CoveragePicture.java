package tongli.learning.evaluation;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tongli.learning.metric.RiskCoverage;

/** Risk over coverage as a picture, a line a curve: what is gained by leaving the least sure answers out. */
public final class CoveragePicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 650;

    /** Few answers make a wild beginning that says nothing. */
    private static final double FROM = 0.05;

    private CoveragePicture() {}

    /**
     * @param curves by name, in the order of the legend
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    public static void write(Map<String, RiskCoverage> curves, Path png) throws IOException {
        Picture.requireFonts();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("wrong answers, the least sure left out")
                .xAxisTitle("share of texts answered (coverage)")
                .yAxisTitle("share of answers wrong (risk)")
                .build();
        chart.getStyler().setSeriesColors(Picture.COLOURS.toArray(new Color[0]));
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisDecimalPattern("0.00");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0);
        curves.forEach((name, curve) -> {
            var drawn = curve.points().stream()
                    .filter(point -> point.coverage() >= FROM)
                    .toList();
            XYSeries line = chart.addSeries(
                    name,
                    drawn.stream().mapToDouble(RiskCoverage.Point::coverage).toArray(),
                    drawn.stream().mapToDouble(RiskCoverage.Point::risk).toArray());
            line.setMarker(SeriesMarkers.NONE);
        });
        Picture.write(chart, png);
    }
}
