package tongli.learning.evaluation;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import tongli.learning.metric.ConfusionMatrix;

/** A confusion matrix as a picture: a row a true label, as shares of the row, so that rare labels are seen too. */
public final class ConfusionPicture {
    private static final int SIDE = 900;
    private static final Color[] FROM_WHITE_TO_BLUE = {Color.WHITE, new Color(0x0b, 0x5c, 0xad)};

    private ConfusionPicture() {}

    /**
     * @param labels in the matrix's order
     * @throws IOException if the PNG cannot be written, or the machine has no font to write labels with
     */
    public static void write(ConfusionMatrix matrix, List<String> labels, Path png) throws IOException {
        Picture.requireFonts();
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(SIDE)
                .height(SIDE)
                .title("share of each true label")
                .xAxisTitle("answered")
                .yAxisTitle("true")
                .build();
        chart.getStyler()
                .setRangeColors(FROM_WHITE_TO_BLUE)
                .setMin(0)
                .setMax(1)
                .setShowValue(true)
                .setHeatMapValueDecimalPattern("0.00");
        chart.getStyler().setXAxisLabelRotation(45);
        List<String> downwards = new ArrayList<>(labels);
        Collections.reverse(downwards); // the picture counts rows from below
        chart.addSeries("share", labels, downwards, shares(matrix));
        Picture.write(chart, png);
    }

    /** Cells of (column, row, share). */
    private static List<Number[]> shares(ConfusionMatrix matrix) {
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < matrix.counts().size(); row++) {
            List<Integer> counts = matrix.counts().get(row);
            int all = counts.stream().mapToInt(Integer::intValue).sum();
            for (int column = 0; column < counts.size(); column++) {
                cells.add(new Number[] {
                    column, matrix.counts().size() - 1 - row, all == 0 ? 0 : counts.get(column) / (double) all
                });
            }
        }
        return cells;
    }
}
