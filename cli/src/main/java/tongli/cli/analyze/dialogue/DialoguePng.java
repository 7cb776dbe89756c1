package tongli.cli.analyze.dialogue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import tongli.understanding.dialogue.DialogueAnalysis;

/**
 * The curves as a picture. Names are written only where this machine's font has every sign of them; else the speakers are
 * numbered in the order in which they first speak, and {@link #remark} says so.
 *
 * @param remark what the picture could not say
 */
record DialoguePng(byte[] bytes, Optional<String> remark) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 480;
    private static final int LEGEND_LINE = 36;
    private static final Color INK = new Color(0x57606a);
    private static final Color GRID = new Color(0xc9ced4);

    static DialoguePng of(DialogueAnalysis analysis, DialogueWords words) {
        DialogueCurves curves = DialogueCurves.of(analysis, WIDTH, HEIGHT);
        Legend legend = Legend.of(curves);
        int height = HEIGHT + LEGEND_LINE * legend.lines();
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ground = image.createGraphics();
        try {
            ground.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            ground.setColor(Color.WHITE);
            ground.fillRect(0, 0, WIDTH, height);
            axes(ground, curves, legend.font());
            analysis.turningPoints().forEach(point -> {
                ground.setColor(INK);
                ground.setStroke(
                        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 3}, 0));
                double x = curves.x(point.turn());
                ground.draw(new Line2D.Double(x, DialogueCurves.TOP, x, HEIGHT - DialogueCurves.BOTTOM));
            });
            for (DialogueCurves.Curve curve : curves.curves()) {
                curve(ground, curves, curve);
            }
            for (Legend.Entry entry : legend.entries()) {
                double y = HEIGHT + LEGEND_LINE * entry.line() + 12.0;
                ground.setColor(Color.decode(entry.curve().colour()));
                ground.setStroke(stroke(entry.curve()));
                ground.draw(new Line2D.Double(entry.x(), y, entry.x() + 36, y));
                mark(ground, entry.curve(), entry.x() + 18, y);
                write(ground, legend.font(), entry.name(), entry.x() + Legend.SAMPLE, y - 5);
            }
            return new DialoguePng(
                    png(image), legend.named() ? Optional.empty() : Optional.of(words.say("png.numbered")));
        } finally {
            ground.dispose();
        }
    }

    /**
     * Who is which curve, from left to right in as many lines as it takes.
     *
     * @param named whether every name can be written
     */
    private record Legend(List<Entry> entries, int lines, Optional<Font> font, boolean named) {

        /** From the left of the sample of the curve to the left of the name. */
        static final int SAMPLE = 44;

        private static final int GAP = 28;

        /** @param line from 0 */
        record Entry(DialogueCurves.Curve curve, String name, double x, int line) {}

        static Legend of(DialogueCurves curves) {
            Graphics2D ground = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            try {
                Optional<Font> font = fontOf(ground);
                boolean named = font.isPresent()
                        && curves.curves().stream().allMatch(curve -> font.get().canDisplayUpTo(curve.speaker()) < 0);
                List<Entry> entries = new ArrayList<>();
                double x = DialogueCurves.LEFT;
                int line = 0;
                for (DialogueCurves.Curve curve : curves.curves()) {
                    String name = named ? curve.speaker() : String.valueOf(curve.index() + 1);
                    double width = SAMPLE + width(ground, font, name);
                    if (x > DialogueCurves.LEFT && x + width > WIDTH - DialogueCurves.RIGHT) {
                        x = DialogueCurves.LEFT;
                        line++;
                    }
                    entries.add(new Entry(curve, name, x, line));
                    x += width + GAP;
                }
                return new Legend(entries, line + 1, font, named);
            } finally {
                ground.dispose();
            }
        }
    }

    /** Empty where Java finds no font, which it tells by one of several errors. */
    private static Optional<Font> fontOf(Graphics2D ground) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
            ground.getFontMetrics(font).stringWidth("0123456789-");
            return font.canDisplayUpTo("0123456789-") < 0 ? Optional.of(font) : Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError none) {
            return Optional.empty();
        }
    }

    private static void axes(Graphics2D ground, DialogueCurves curves, Optional<Font> font) {
        ground.setStroke(new BasicStroke(1));
        for (int valence : new int[] {-1, 0, 1}) {
            ground.setColor(GRID);
            double y = curves.y(valence);
            ground.draw(new Line2D.Double(DialogueCurves.LEFT, y, WIDTH - DialogueCurves.RIGHT, y));
            ground.setColor(INK);
            write(ground, font, String.valueOf(valence), DialogueCurves.LEFT - 26, y - 5);
        }
        for (int turn : curves.ticks()) {
            write(ground, font, String.valueOf(turn), curves.x(turn) - 4, HEIGHT - DialogueCurves.BOTTOM + 12);
        }
    }

    private static void curve(Graphics2D ground, DialogueCurves curves, DialogueCurves.Curve curve) {
        ground.setColor(Color.decode(curve.colour()));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < curve.turns().size(); i++) {
            double x = curves.x(curve.turns().get(i));
            double y = curves.y(curve.smooth().get(i));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            mark(ground, curve, x, curves.y(curve.read().get(i)));
        }
        ground.setStroke(stroke(curve));
        ground.draw(path);
    }

    private static void mark(Graphics2D ground, DialogueCurves.Curve curve, double x, double y) {
        List<Integer> corners = curve.mark().corners();
        if (corners.isEmpty()) {
            ground.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
            return;
        }
        Path2D shape = new Path2D.Double();
        shape.moveTo(x + corners.get(0), y + corners.get(1));
        for (int i = 2; i < corners.size(); i += 2) {
            shape.lineTo(x + corners.get(i), y + corners.get(i + 1));
        }
        shape.closePath();
        ground.fill(shape);
    }

    private static BasicStroke stroke(DialogueCurves.Curve curve) {
        if (curve.dash().isEmpty()) {
            return new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[curve.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = curve.dash().get(i);
        }
        return new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** Without a font, only digits and the minus sign show. @param y of the top */
    private static void write(Graphics2D ground, Optional<Font> font, String text, double x, double y) {
        if (font.isEmpty()) {
            ground.setStroke(new BasicStroke(1.2f));
            SegmentDigits.draw(ground, text, x, y);
            return;
        }
        ground.setFont(font.get());
        ground.drawString(text, (float) x, (float) y + 11);
    }

    private static double width(Graphics2D ground, Optional<Font> font, String text) {
        return font.isEmpty()
                ? SegmentDigits.width(text)
                : ground.getFontMetrics(font.get()).stringWidth(text);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this Java writes no PNG; install a full runtime");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be encoded", e);
        }
        return bytes.toByteArray();
    }
}
