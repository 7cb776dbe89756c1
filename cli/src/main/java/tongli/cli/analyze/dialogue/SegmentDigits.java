package tongli.cli.analyze.dialogue;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Numbers drawn as strokes, for machines whose Java has no font at all. Stateless. */
final class SegmentDigits {

    private static final double WIDE = 5;
    private static final double HIGH = 9;
    private static final double STEP = 8;

    /** Which of the seven strokes a digit has: top, upper left, upper right, middle, lower left, lower right, bottom. */
    private static final int[] STROKES = {
        0b1110111, 0b0010010, 0b1011101, 0b1011011, 0b0111010, 0b1101011, 0b1101111, 0b1010010, 0b1111111, 0b1111011
    };

    private static final double[][] PLACES = {
        {0, 0, 1, 0}, {0, 0, 0, 0.5}, {1, 0, 1, 0.5}, {0, 0.5, 1, 0.5}, {0, 0.5, 0, 1}, {1, 0.5, 1, 1}, {0, 1, 1, 1}
    };

    private SegmentDigits() {}

    /** @param number digits and a minus sign; its top left corner is (x, y) */
    static void draw(Graphics2D ground, String number, double x, double y) {
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            int strokes = sign == '-' ? 0b0001000 : sign >= '0' && sign <= '9' ? STROKES[sign - '0'] : 0;
            for (int stroke = 0; stroke < PLACES.length; stroke++) {
                if ((strokes >> (PLACES.length - 1 - stroke) & 1) == 1) {
                    double[] at = PLACES[stroke];
                    double left = x + i * STEP;
                    ground.draw(new Line2D.Double(
                            left + at[0] * WIDE, y + at[1] * HIGH, left + at[2] * WIDE, y + at[3] * HIGH));
                }
            }
        }
    }

    static double width(String number) {
        return number.length() * STEP;
    }
}
