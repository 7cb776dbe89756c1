package tongli.learning.face.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.Landmarks;

/**
 * A portrait with room around it for a hand, and a shirt.
 *
 * @param face of it, in pixels of the picture with room
 */
record Portrait(BufferedImage picture, Landmarks face) {
    private static final double SIDE = 0.45;
    private static final double BELOW = 0.7;

    /** @param found in pixels of the portrait */
    static Portrait of(BufferedImage portrait, Landmarks found, Color shirt) {
        int side = (int) (SIDE * portrait.getWidth());
        int below = (int) (BELOW * portrait.getHeight());
        BufferedImage wide = new BufferedImage(
                portrait.getWidth() + 2 * side, portrait.getHeight() + below, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wide.createGraphics();
        pen.setColor(new Color(portrait.getRGB(2, 2)));
        pen.fillRect(0, 0, wide.getWidth(), wide.getHeight());
        // what stands at the lower edge, the neck mostly, goes on a little
        int neck = below / 12;
        pen.drawImage(
                portrait.getSubimage(0, portrait.getHeight() - 1, portrait.getWidth(), 1),
                side,
                portrait.getHeight(),
                portrait.getWidth(),
                neck,
                null);
        pen.setColor(shirt);
        pen.fillRoundRect(side / 4, portrait.getHeight() + neck, wide.getWidth() - side / 2, 2 * below, side, side);
        pen.drawImage(portrait, side, 0, null);
        pen.dispose();
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < x.length; point++) {
            x[point] = found.x(point) + side;
            y[point] = found.y(point);
        }
        return new Portrait(wide, new Landmarks(x, y));
    }

    double middleX() {
        return (face.centreX(FacePart.LEFT_EYE) + face.centreX(FacePart.RIGHT_EYE)) / 2;
    }

    double middleY() {
        return (face.centreY(FacePart.LEFT_EYE) + face.centreY(FacePart.RIGHT_EYE)) / 2;
    }

    double size() {
        return face.eyeDistance();
    }

    /** The colour of the cheeks, their median. */
    int skin() {
        int[] red = new int[400];
        int[] green = new int[400];
        int[] blue = new int[400];
        for (int i = 0; i < red.length; i++) {
            double x = middleX() + size() * ((i % 2 == 0 ? -0.65 : 0.65) + 0.3 * (i / 2 % 20 / 20.0 - 0.5));
            double y = middleY() + size() * (0.55 + 0.3 * (i / 40 / 10.0));
            int colour = picture.getRGB((int) x, (int) y);
            red[i] = colour >> 16 & 0xff;
            green[i] = colour >> 8 & 0xff;
            blue[i] = colour & 0xff;
        }
        return middle(red) << 16 | middle(green) << 8 | middle(blue);
    }

    private static int middle(int[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
