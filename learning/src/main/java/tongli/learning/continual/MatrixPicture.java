package tongli.learning.continual;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import tongli.learning.evaluation.Picture;

/** The score on each task after each, as a picture: a row a task that was learnt, a column a task that is judged. Stateless. */
public final class MatrixPicture {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Color[] FROM_WHITE_TO_BLUE = {Color.WHITE, new Color(0x0b, 0x5c, 0xad)};

    private MatrixPicture() {}

    /**
     * One a remedy whose rows were all measured, {@code matrix-REMEDY.png}, the mean over its seeds.
     *
     * @throws IOException if a PNG cannot be written, or the machine has no font to write labels with
     */
    static void writeAll(ContinualReport report, Path folder) throws IOException {
        List<String> tasks = report.manifest().tasks().stream()
                .map(StreamManifest.Task::name)
                .toList();
        for (ContinualReport.Entry entry : report.entries()) {
            if (entry.kind() != RemedyKind.JOINT) {
                write(
                        mean(entry),
                        tasks,
                        entry.name(),
                        folder.resolve("matrix-" + entry.name().replace(' ', '-') + ".png"));
            }
        }
    }

    private static double[][] mean(ContinualReport.Entry entry) {
        List<AccuracyMatrix> all = new ArrayList<>(entry.matrices().values());
        int tasks = all.get(0).tasks();
        double[][] mean = new double[tasks][tasks];
        for (AccuracyMatrix matrix : all) {
            for (int row = 0; row < tasks; row++) {
                for (int column = 0; column < tasks; column++) {
                    mean[row][column] += matrix.rows().get(row).get(column) / all.size();
                }
            }
        }
        return mean;
    }

    /**
     * @param scores shape (tasks, tasks), each in [0, 1]
     * @param title names what learnt
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    public static void write(double[][] scores, List<String> tasks, String title, Path png) throws IOException {
        Picture.requireFonts();
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title + ": macro-F1")
                .xAxisTitle("judged on")
                .yAxisTitle("after")
                .build();
        chart.getStyler()
                .setRangeColors(FROM_WHITE_TO_BLUE)
                .setMin(0)
                .setMax(1)
                .setShowValue(true)
                .setHeatMapValueDecimalPattern("0.000");
        List<String> downwards = new ArrayList<>(tasks);
        Collections.reverse(downwards); // the picture counts rows from below
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            for (int column = 0; column < scores.length; column++) {
                cells.add(new Number[] {column, scores.length - 1 - row, scores[row][column]});
            }
        }
        chart.addSeries("macro-F1", tasks, downwards, cells);
        Picture.write(chart, png);
    }
}
