package tongli.perception.face.network;

import java.util.ArrayList;
import java.util.List;
import tongli.perception.face.landmark.FaceBox;

/**
 * Reads faces out of what the detector makes of a square: five boxes of usual shapes a cell of 32 × 32 pixels, each moved and
 * stretched, with the log-odds that it holds a face. Of boxes that overlap, the surest is kept. Stateless.
 *
 * <p>Source: Redmon and Farhadi, "YOLO9000", CVPR 2017, sections 2 and 3; the shapes and limits are face-api's.
 */
final class DetectorBoxes {
    /** Pixels a cell. */
    static final int CELL = 32;

    private static final double[] WIDTHS = {1.603231, 6.041143, 2.882459, 4.266906, 9.041765};
    private static final double[] HEIGHTS = {2.094468, 7.080126, 3.518061, 5.178857, 10.66308};
    private static final int NUMBERS = 5;
    private static final double LARGEST_STRETCH = 8;

    private DetectorBoxes() {}

    /**
     * @param numbers shape (25, cells, cells)
     * @param side of the square in pixels of the picture: boxes are in these
     * @param least score, [0, 1]
     */
    static List<FoundFace> read(float[] numbers, int cells, double side, double least) {
        List<FoundFace> found = new ArrayList<>();
        double cell = side / cells;
        for (int shape = 0; shape < WIDTHS.length; shape++) {
            for (int row = 0; row < cells; row++) {
                for (int column = 0; column < cells; column++) {
                    int at = (shape * NUMBERS * cells + row) * cells + column;
                    int next = cells * cells;
                    double score = sigmoid(numbers[at + 4 * next]);
                    if (!(score > least)) {
                        continue;
                    }
                    double width = stretched(numbers[at + 2 * next]) * WIDTHS[shape] * cell;
                    double height = stretched(numbers[at + 3 * next]) * HEIGHTS[shape] * cell;
                    double middleX = (column + sigmoid(numbers[at])) * cell;
                    double middleY = (row + sigmoid(numbers[at + next])) * cell;
                    found.add(new FoundFace(
                            new FaceBox(middleX - width / 2, middleY - height / 2, width, height), score));
                }
            }
        }
        return FoundFace.surest(found);
    }

    private static double stretched(double logarithm) {
        return Math.exp(Math.max(-LARGEST_STRETCH, Math.min(LARGEST_STRETCH, logarithm)));
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
