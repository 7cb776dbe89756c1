package tongli.learning.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tongli.core.Require;
import tongli.learning.finetune.LearningCurves;

/**
 * Learning curves as a picture: of each run a line for the loss of its steps, smoothed, and one with marks for the score after
 * each pass, which has an axis of its own on the right. Stateless.
 */
public final class CurvePicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 650;

    /** How much of the mean so far stays at each step: the loss of one batch jumps. */
    private static final double STAYS = 0.95;

    private static final int SCORES = 1;

    private CurvePicture() {}

    /**
     * @param runs by name, in the order of the legend; 1 to as many as there are {@linkplain Picture#COLOURS colours}
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    public static void write(Map<String, LearningCurves> runs, Path png) throws IOException {
        Require.inRange("runs", runs.size(), 1, Picture.COLOURS.size());
        Picture.requireFonts();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("learning curves")
                .xAxisTitle("step")
                .build();
        chart.setYAxisGroupTitle(0, "loss, smoothed");
        chart.setYAxisGroupTitle(SCORES, "score after a pass");
        chart.getStyler().setYAxisGroupPosition(SCORES, Styler.YAxisPosition.Right);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisDecimalPattern("0.00");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        int at = 0;
        for (Map.Entry<String, LearningCurves> run : runs.entrySet()) {
            Color colour = Picture.COLOURS.get(at++);
            line(chart, run, LearningCurves.LOSS, "loss", colour);
            line(chart, run, LearningCurves.SCORE, "score", colour);
        }
        Picture.write(chart, png);
    }

    private static void line(
            XYChart chart, Map.Entry<String, LearningCurves> run, String tag, String what, Color colour) {
        NavigableMap<Long, Double> curve = run.getValue().byTag().getOrDefault(tag, new TreeMap<>());
        if (curve.isEmpty()) {
            return;
        }
        boolean score = tag.equals(LearningCurves.SCORE);
        XYSeries line = chart.addSeries(
                "%s: %s".formatted(run.getKey(), what),
                curve.keySet().stream().mapToDouble(Long::doubleValue).toArray(),
                score ? curve.values().stream().mapToDouble(Double::doubleValue).toArray() : smooth(curve));
        line.setLineColor(colour);
        line.setMarkerColor(colour);
        line.setMarker(score ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        line.setLineStyle(new BasicStroke(score ? 2.5f : 1.2f));
        line.setYAxisGroup(score ? SCORES : 0);
    }

    /** A mean that forgets, without the pull of where it began (Kingma and Ba, 2015, section 3). */
    static double[] smooth(NavigableMap<Long, Double> curve) {
        double[] smooth = new double[curve.size()];
        double sum = 0;
        double weight = 0;
        int at = 0;
        for (double value : curve.values()) {
            sum = STAYS * sum + (1 - STAYS) * value;
            weight = STAYS * weight + (1 - STAYS);
            smooth[at++] = sum / weight;
        }
        return smooth;
    }
}
