package tongli.perception.face.network;

import java.util.List;
import tongli.perception.face.landmark.FaceBox;

/** A face's pixels as the expression network reads them, whole or with a part painted over. Immutable. */
public final class FaceSquare {
    private static final int PLANES = 3;

    private final PixelGrid.Crop crop;
    private final int side;
    private final float[] pixels;

    FaceSquare(PixelGrid.Crop crop, int side) {
        this.crop = crop;
        this.side = side;
        this.pixels = crop.square(side, true);
    }

    /** Shape (3, side, side); not to be changed. */
    public float[] pixels() {
        return pixels;
    }

    /** With boxes of the picture painted over in the square's mean colour. */
    public float[] without(List<FaceBox> boxes) {
        float[] painted = pixels.clone();
        double scale = (double) side / crop.side();
        double left = crop.x() - (crop.side() - crop.width()) / 2.0;
        double top = crop.y() - (crop.side() - crop.height()) / 2.0;
        for (int plane = 0; plane < PLANES; plane++) {
            float mean = mean(plane);
            for (FaceBox box : boxes) {
                int fromX = inside((box.x() - left) * scale);
                int toX = inside((box.x() + box.width() - left) * scale);
                int toY = inside((box.y() + box.height() - top) * scale);
                for (int y = inside((box.y() - top) * scale); y < toY; y++) {
                    for (int x = fromX; x < toX; x++) {
                        painted[(plane * side + y) * side + x] = mean;
                    }
                }
            }
        }
        return painted;
    }

    private int inside(double place) {
        return (int) Math.max(0, Math.min(side, Math.round(place)));
    }

    private float mean(int plane) {
        double sum = 0;
        for (int i = plane * side * side; i < (plane + 1) * side * side; i++) {
            sum += pixels[i];
        }
        return (float) (sum / (side * side));
    }
}
