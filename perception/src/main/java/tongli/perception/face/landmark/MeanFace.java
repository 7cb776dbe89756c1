package tongli.perception.face.landmark;

import java.util.Arrays;
import java.util.List;
import tongli.core.BundledText;

/**
 * The 68 points of an average face at rest, in space: x to the picture's right, y downward, z away from the camera, in about
 * centimetres. Immutable.
 *
 * <p>Rightward and downward it is the mean of what the landmark network places on pictures of 40 faces at rest, in depth that of
 * ICT-FaceKit; {@code tongli learn mean-face} makes it, and NOTICE names the sources.
 */
public final class MeanFace {
    private static final double[][] POINTS = read();

    private MeanFace() {}

    private static double[][] read() {
        // not lines(): it is not to be had where this is made into JavaScript
        List<String> lines = Arrays.stream(
                        BundledText.read(MeanFace.class, "mean-face.tsv").split("\n"))
                .filter(line -> !line.startsWith("#"))
                .toList();
        double[][] points = new double[Landmarks.COUNT][];
        for (int point = 0; point < points.length; point++) {
            String[] told = lines.get(point).split("\t", -1);
            // the file has y upward and z toward the viewer
            points[point] = new double[] {
                Double.parseDouble(told[0]), -Double.parseDouble(told[1]), -Double.parseDouble(told[2])
            };
        }
        return points;
    }

    /** One coordinate of a point. @param axis 0 rightward, 1 downward, 2 away */
    public static double at(int point, int axis) {
        return POINTS[point][axis];
    }
}
