package tongli.learning.face.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import tongli.perception.face.network.PixelGrid;

/**
 * The frames of one scene: a portrait that sways a little, noise, and what the scene asks for. A hand comes up from below in half a second, stays
 * for a second and a half, and goes. The same seed gives the same frames.
 */
final class HandFilm {
    static final double SECONDS = 6;
    private static final double COMES = 2;
    private static final double WAY = 0.5;
    private static final double STAYS = 1.5;
    private static final double FROM_BELOW = 4.5;
    /** Of the face's oval that a hand hides, from which on it is before the face. */
    private static final double LEAST_HIDDEN = 0.02;

    private final Portrait rest;
    private final Portrait smile;
    private final HandScene scene;
    private final DrawnHand hand;
    private final int mirrored;
    private final Random noise;

    HandFilm(Portrait rest, Portrait smile, HandScene scene, long seed) {
        this.rest = rest;
        this.smile = smile;
        this.scene = scene;
        Random random = new Random(seed);
        this.mirrored = random.nextBoolean() ? 1 : -1;
        // a hand is a little darker or lighter than the cheeks
        this.hand = new DrawnHand(scaled(rest.skin(), 0.85 + 0.2 * random.nextDouble()), scene.fingers());
        this.noise = random;
    }

    private static int scaled(int colour, double by) {
        return held((colour >> 16 & 0xff) * by) << 16
                | held((colour >> 8 & 0xff) * by) << 8
                | held((colour & 0xff) * by);
    }

    private static int held(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    /** 0 while the hand is out of the picture, 1 while it lies where it is to lie. */
    private static double there(double seconds) {
        double since = seconds - COMES;
        double left = COMES + 2 * WAY + STAYS - seconds;
        return Math.max(0, Math.min(1, Math.min(since, left) / WAY));
    }

    /** The picture at a moment. */
    PixelGrid frame(double seconds) {
        boolean smiles = scene == HandScene.SMILE && there(seconds) > 0.5;
        Portrait portrait = smiles ? smile : rest;
        BufferedImage picture =
                new BufferedImage(rest.picture().getWidth(), rest.picture().getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.drawImage(portrait.picture(), 0, 0, null);
        AffineTransform sway = sway(seconds);
        pen.drawImage(portrait.picture(), sway, null);
        if (scene.hasHand() && there(seconds) > 0) {
            pen.transform(place(seconds));
            hand.paint(pen);
        } else if (scene == HandScene.CUP && there(seconds) > 0) {
            cup(pen, seconds);
        }
        pen.dispose();
        double light = scene == HandScene.LIGHT ? 1 - 0.35 * there(seconds) : 1;
        return noisy(picture, light);
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    private AffineTransform sway(double seconds) {
        double much = scene == HandScene.MOVING ? 6 * there(seconds) + 1 : 1;
        double size = rest.size();
        AffineTransform sway = AffineTransform.getTranslateInstance(
                much * 0.04 * size * Math.sin(2 * seconds), much * 0.03 * size * Math.sin(3.1 * seconds));
        sway.rotate(Math.toRadians(much * 1.2 * Math.sin(1.7 * seconds)), rest.middleX(), rest.middleY() + 2 * size);
        double grown = 1 + much * 0.012 * Math.sin(1.3 * seconds);
        sway.translate(rest.middleX(), rest.middleY());
        sway.scale(grown, grown);
        sway.translate(-rest.middleX(), -rest.middleY());
        return sway;
    }

    private AffineTransform place(double seconds) {
        double size = rest.size();
        double below = FROM_BELOW * (1 - there(seconds));
        AffineTransform place = DrawnHand.at(
                rest.middleX() + mirrored * size * (scene.handX() + 0.05 * Math.sin(4 * seconds)),
                rest.middleY() + size * (scene.handY() + below),
                mirrored * scene.towards(),
                size);
        place.scale(mirrored, 1);
        return place;
    }

    private void cup(Graphics2D pen, double seconds) {
        double size = rest.size();
        double top = rest.middleY() + size * (0.75 + FROM_BELOW * (1 - there(seconds)));
        pen.setColor(new Color(0x9a9ea3));
        pen.fill(new Rectangle2D.Double(rest.middleX() - 0.6 * size, top, 1.2 * size, 1.5 * size));
        pen.setColor(new Color(0x74787d));
        pen.fill(new Ellipse2D.Double(rest.middleX() - 0.6 * size, top - 0.15 * size, 1.2 * size, 0.3 * size));
    }

    private PixelGrid noisy(BufferedImage picture, double light) {
        int[] colours = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        byte[] rgba = new byte[4 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            double grain = 3 * noise.nextGaussian();
            rgba[4 * i] = (byte) held((colours[i] >> 16 & 0xff) * light + grain);
            rgba[4 * i + 1] = (byte) held((colours[i] >> 8 & 0xff) * light + grain);
            rgba[4 * i + 2] = (byte) held((colours[i] & 0xff) * light + grain);
        }
        return PixelGrid.ofRgba(picture.getWidth(), picture.getHeight(), rgba);
    }

    /** Whether a hand hides some of the face then. */
    boolean isHidden(double seconds) {
        if (!scene.hasHand() || there(seconds) == 0) {
            return false;
        }
        BufferedImage mask =
                new BufferedImage(rest.picture().getWidth(), rest.picture().getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = mask.createGraphics();
        pen.transform(place(seconds));
        hand.paint(pen);
        pen.dispose();
        double size = rest.size();
        int inside = 0;
        int hidden = 0;
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                double right = (x - rest.middleX()) / size;
                double down = ((y - rest.middleY()) / size - 0.45) / 1.3;
                if (right * right + down * down <= 1) {
                    inside++;
                    hidden += mask.getRGB(x, y) == 0xff000000 ? 0 : 1;
                }
            }
        }
        return hidden >= LEAST_HIDDEN * inside;
    }
}
