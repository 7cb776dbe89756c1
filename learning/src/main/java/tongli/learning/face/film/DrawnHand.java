package tongli.learning.face.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * A hand of one colour with shades, drawn in distances between the eyes: a palm of 1.3 by 1.6, four fingers, a thumb and a forearm. Sizes
 * after a grown-up's hand (some 19 cm by 8.5) and eyes that lie 6.3 cm apart. Immutable.
 */
record DrawnHand(int skin, double fingers) {
    private static final double FOREARM = 6;

    /** With the palm's middle at 0, 0 and the fingers upward. @param hand paints in distances between the eyes */
    void paint(Graphics2D hand) {
        stroke(hand, 0.9, 0.84, new Line2D.Double(0, 0.6, 0.5, FOREARM));
        for (int finger = 0; finger < 4; finger++) {
            double x = -0.48 + 0.32 * finger;
            double length = fingers * (finger == 0 || finger == 3 ? 0.85 : 1);
            Line2D line = new Line2D.Double(x, -0.55, x * 1.15, -0.6 - length);
            stroke(hand, 0.36, 0.7, line);
            stroke(hand, 0.29, 0.97, line);
        }
        Line2D thumb = new Line2D.Double(-0.45, 0.35, -1.0, -0.35);
        stroke(hand, 0.42, 0.7, thumb);
        stroke(hand, 0.35, 0.95, thumb);
        fill(hand, 0.74, 0, 0);
        fill(hand, 0.93, 0.05, -0.03);
    }

    private void stroke(Graphics2D hand, double width, double shade, Line2D line) {
        hand.setColor(shaded(shade));
        hand.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        hand.draw(line);
    }

    private void fill(Graphics2D hand, double shade, double less, double down) {
        hand.setColor(shaded(shade));
        hand.fill(new Ellipse2D.Double(-0.66 + less, -0.8 + less + down, 1.32 - 2 * less, 1.6 - 2 * less));
    }

    private Color shaded(double shade) {
        Color full = new Color(skin);
        return new Color(
                (int) (full.getRed() * shade), (int) (full.getGreen() * shade), (int) (full.getBlue() * shade));
    }

    /** Where the palm lies. @param size pixels of one distance between the eyes */
    static AffineTransform at(double x, double y, double towardsDegrees, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(towardsDegrees));
        place.scale(size, size);
        return place;
    }
}
