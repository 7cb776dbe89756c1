package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.Landmarks;

/**
 * Makes the mean face that poses are measured against: rightward and downward the mean of the points that the landmark network
 * places on faces at rest that look straight ahead, in depth the mean face of the basis. So what the network places otherwise than
 * the basis does neither bends the pose nor looks like an expression. Stateless.
 */
public final class MeanFaceMaking {
    private MeanFaceMaking() {}

    /**
     * Writes {@code mean-face.tsv}.
     *
     * @param basis the folder with {@code basis68.csv}
     * @param rest a folder of pictures of faces at rest, straight ahead
     * @return of how many faces it is the mean
     */
    public static int run(Path basis, Path rest, Path out) throws IOException {
        double[] space = LandmarkBasis.read(basis).mean();
        List<Landmarks> faces = PicturedFaces.read(rest).landmarks();
        double[] sum = new double[2 * Landmarks.COUNT];
        for (Landmarks face : faces) {
            double[] placed = placed(face, space);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += placed[i] / faces.size();
            }
        }
        StringBuilder file = new StringBuilder(
                "# An average face at rest: x to the picture's right, y up, z to the viewer, about centimetres. x and y are the mean of what the landmark network places on pictures (Young Adult White Faces, DeBruine, CC BY 4.0); z is that of ICT-FaceKit (USC Institute for Creative Technologies, MIT License).\n");
        for (int point = 0; point < Landmarks.COUNT; point++) {
            file.append(String.format(
                    Locale.ROOT, "%.4f\t%.4f\t%.4f%n", sum[2 * point], sum[2 * point + 1], space[3 * point + 2]));
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("mean-face.tsv"), file);
        return faces.size();
    }

    /** Turned, moved and scaled so that its points, the jaw's aside, lie as near to the basis' as can be; x and y by turns, y upward. */
    private static double[] placed(Landmarks face, double[] space) {
        int first = FacePart.JAW.end();
        int count = Landmarks.COUNT - first;
        double[] middle = new double[4];
        for (int point = first; point < Landmarks.COUNT; point++) {
            middle[0] += face.x(point) / count;
            middle[1] -= face.y(point) / count;
            middle[2] += space[3 * point] / count;
            middle[3] += space[3 * point + 1] / count;
        }
        double along = 0;
        double across = 0;
        double size = 0;
        for (int point = first; point < Landmarks.COUNT; point++) {
            double x = face.x(point) - middle[0];
            double y = -face.y(point) - middle[1];
            double toX = space[3 * point] - middle[2];
            double toY = space[3 * point + 1] - middle[3];
            along += x * toX + y * toY;
            across += x * toY - y * toX;
            size += x * x + y * y;
        }
        double[] placed = new double[2 * Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            double x = face.x(point) - middle[0];
            double y = -face.y(point) - middle[1];
            placed[2 * point] = (along * x - across * y) / size + middle[2];
            placed[2 * point + 1] = (across * x + along * y) / size + middle[3];
        }
        return placed;
    }
}
