package tongli.learning.evaluation;

import java.awt.image.BufferedImage;

/** What is in a picture. */
final class Pixels {
    private Pixels() {}

    static boolean has(BufferedImage picture, int colour) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xffffff) == colour) {
                    return true;
                }
            }
        }
        return false;
    }
}
