package tongli.cli.scenario;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tongli.learning.evaluation.Picture;
import tongli.wire.SimulatedLearnerJson;

/** Trust over turns, a line a learner. Stateless. */
final class TrustPicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;

    private TrustPicture() {}

    /** @throws IOException if the PNG cannot be written, or the machine has no font to write labels with */
    static void write(String title, List<SimulatedLearnerJson> learners, Path png) throws IOException {
        Picture.requireFonts();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("turn")
                .yAxisTitle("trust")
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisDecimalPattern("0.0");
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        for (int i = 0; i < learners.size(); i++) {
            SimulatedLearnerJson learner = learners.get(i);
            XYSeries line = chart.addSeries(
                    learner.learner(),
                    IntStream.range(0, learner.trust().size()).asDoubleStream().toArray(),
                    learner.trust().stream().mapToDouble(Double::doubleValue).toArray());
            line.setMarker(SeriesMarkers.NONE)
                    .setLineColor(Picture.COLOURS.get(i))
                    .setLineStyle(TrustDash.of(i).stroke());
        }
        Picture.write(chart, png);
    }
}
