package tongli.learning.data.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
final class Faces {
    private Faces() {}

    /**
     * A face before a wall with things on it.
     *
     * @param seed whose
     * @param smile how far the mouth bends, from −1 to 1
     */
    static BufferedImage face(long seed, double smile, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / 256.0, size / 256.0);
        pen.setColor(new Color(60 + random.nextInt(60), 70, 90));
        pen.fillRect(0, 0, 256, 256);
        for (int thing = 0; thing < 6; thing++) {
            pen.setColor(new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200)));
            pen.fillRect(random.nextInt(220), random.nextInt(220), 20 + random.nextInt(40), 20 + random.nextInt(40));
        }
        int width = 110 + random.nextInt(40);
        pen.setColor(new Color(200 + random.nextInt(40), 170, 140));
        pen.fillOval(128 - width / 2, 40, width, 180);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(95, 100, 16, 10);
        pen.fillOval(145, 100, 16, 10);
        pen.setStroke(new BasicStroke(7));
        int bend = (int) Math.round(30 * smile);
        pen.drawArc(98, 170 - Math.max(bend, 0), 60, 2 * Math.abs(bend) + 1, bend >= 0 ? 180 : 0, 180);
        pen.dispose();
        return image;
    }

    static BufferedImage flat(int grey, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(grey, grey, grey));
        pen.fillRect(0, 0, size, size);
        pen.dispose();
        return image;
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    static BufferedImage lit(BufferedImage image, double light) {
        BufferedImage lit = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = new Color(image.getRGB(x, y));
                lit.setRGB(
                        x,
                        y,
                        new Color(
                                        shade(color.getRed(), light),
                                        shade(color.getGreen(), light),
                                        shade(color.getBlue(), light))
                                .getRGB());
            }
        }
        return lit;
    }

    private static int shade(int value, double light) {
        return (int) Math.min(255, Math.round(value * light));
    }

    static Path write(Path file, BufferedImage image) throws IOException {
        String form = file.toString().replaceAll(".*\\.", "");
        if (!ImageIO.write(image, form, file.toFile())) {
            throw new IOException("no writer for " + form);
        }
        return file;
    }
}
