package tongli.perception.face.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.landmark.MeanFace;
import tongli.perception.face.network.PixelGrid;

/** A face of few shapes; one distance between the eyes is 40 pixels, and the middle between them lies at 160, 120. */
class HandWatchTest {
    private static final int SIDE = 320;
    private static final double SIZE = 40;
    private static final Color SKIN = new Color(0xc89a7c);
    private static final Color LIPS = new Color(0x8e4a48);
    private static final Color SHIRT = new Color(0x3a5a80);
    private static final Color WALL = new Color(0xb9c4c2);

    /** The mean face, as if its network had found it. */
    private static final Landmarks FACE = face();

    private static Landmarks face() {
        double[] x = IntStream.range(0, Landmarks.COUNT)
                .mapToDouble(point -> MeanFace.at(point, 0))
                .toArray();
        double[] y = IntStream.range(0, Landmarks.COUNT)
                .mapToDouble(point -> MeanFace.at(point, 1))
                .toArray();
        Landmarks mean = new Landmarks(x, y);
        Landmarks large = mean.scaled(SIZE / mean.eyeDistance());
        double right = 160 - (large.centreX(FacePart.LEFT_EYE) + large.centreX(FacePart.RIGHT_EYE)) / 2;
        double down = 120 - (large.centreY(FacePart.LEFT_EYE) + large.centreY(FacePart.RIGHT_EYE)) / 2;
        return new Landmarks(
                IntStream.range(0, Landmarks.COUNT)
                        .mapToDouble(point -> large.x(point) + right)
                        .toArray(),
                IntStream.range(0, Landmarks.COUNT)
                        .mapToDouble(point -> large.y(point) + down)
                        .toArray());
    }

    private interface Drawing {
        void draw(Graphics2D pen);
    }

    /** In distances between the eyes from the middle between them. */
    private static PixelGrid picture(boolean smiles, double light, boolean grey, Drawing over) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(WALL);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.transform(new AffineTransform(SIZE, 0, 0, SIZE, 160, 120));
        pen.setColor(SHIRT);
        pen.fill(new Rectangle2D.Double(-3, 2.3, 6, 4));
        pen.setColor(SKIN);
        pen.fill(new Rectangle2D.Double(-0.5, 1.5, 1, 1));
        pen.fill(new Ellipse2D.Double(-1.1, -0.9, 2.2, 2.75));
        pen.setColor(Color.BLACK);
        pen.fill(new Ellipse2D.Double(-0.65, -0.1, 0.3, 0.2));
        pen.fill(new Ellipse2D.Double(0.35, -0.1, 0.3, 0.2));
        pen.setColor(LIPS);
        double half = smiles ? 0.6 : 0.4;
        pen.fill(new Ellipse2D.Double(-half, 0.95, 2 * half, 0.3));
        over.draw(pen);
        pen.dispose();
        byte[] rgba = new byte[4 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            Color colour = new Color(picture.getRGB(i % SIDE, i / SIDE));
            int mean = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
            rgba[4 * i] = (byte) (light * (grey ? mean : colour.getRed()));
            rgba[4 * i + 1] = (byte) (light * (grey ? mean : colour.getGreen()));
            rgba[4 * i + 2] = (byte) (light * (grey ? mean : colour.getBlue()));
        }
        return PixelGrid.ofRgba(SIDE, SIDE, rgba);
    }

    private static PixelGrid still() {
        return picture(false, 1, false, pen -> {});
    }

    /** An arm from below whose hand ends there. */
    private static Drawing hand(double x, double y, Color colour) {
        return pen -> {
            pen.setColor(colour);
            pen.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Line2D.Double(x, y, x + 0.5, 6));
        };
    }

    private static PixelGrid withHand(double x, double y) {
        return picture(false, 1, false, hand(x, y, SKIN.darker()));
    }

    /** Four seconds at ten frames a second, in which something is seen from the first second to the end of the second. */
    private static List<HandAct> watched(DoubleFunction<PixelGrid> meanwhile) {
        HandWatch watch = new HandWatch();
        for (int i = 0; i < 40; i++) {
            double seconds = i / 10.0;
            boolean so = seconds >= 1 && seconds <= 2;
            watch.add(seconds, so ? meanwhile.apply(seconds) : still(), Optional.of(FACE));
        }
        return watch.read();
    }

    @Test
    void aHandBeforeTheMouthIsSeenWhileItIsThere() {
        List<HandAct> acts = watched(at -> withHand(0.1, 1.1));
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).fromSeconds()).isEqualTo(1);
        assertThat(acts.get(0).toSeconds()).isEqualTo(2);
        assertThat(acts.get(0).zones()).contains(FaceZone.MOUTH);
        assertThat(acts.get(0).zones()).doesNotContain(FaceZone.EYES, FaceZone.FOREHEAD);
    }

    @Test
    void aHandBesideTheFaceASmileAndLessLightAreNone() {
        assertThat(watched(at -> withHand(2, 0.5))).as("beside it").isEmpty();
        assertThat(watched(at -> picture(true, 1, false, pen -> {})))
                .as("a smile")
                .isEmpty();
        assertThat(watched(at -> picture(false, 0.6, false, pen -> {})))
                .as("less light")
                .isEmpty();
    }

    @Test
    void whatHasNotTheColourOfTheirSkinIsNoHand() {
        assertThat(watched(at -> picture(false, 1, false, hand(0.1, 1.1, new Color(0x7e8790)))))
                .as("a grey sleeve or cup")
                .isEmpty();
    }

    @Test
    void withoutColourNothingIsSaid() {
        HandWatch watch = new HandWatch();
        for (int i = 0; i < 40; i++) {
            Drawing over = i >= 10 && i <= 20 ? hand(0.1, 1.1, SKIN.darker()) : pen -> {};
            watch.add(i / 10.0, picture(false, 1, true, over), Optional.of(FACE));
        }
        assertThat(watch.read()).isEmpty();
    }

    @Test
    void whereTheFaceIsLostOrItsPointsJumpTheLastPlaceCounts() {
        HandWatch watch = new HandWatch();
        Landmarks dragged = FACE.scaled(1.15);
        for (int i = 0; i < 40; i++) {
            boolean hidden = i >= 10 && i <= 20;
            Optional<Landmarks> found =
                    hidden ? i % 2 == 0 ? Optional.empty() : Optional.of(dragged) : Optional.of(FACE);
            watch.add(i / 10.0, hidden ? withHand(0.1, 0.9) : still(), found);
        }
        assertThat(watch.read()).hasSize(1);
        assertThat(watch.read().get(0).fromSeconds()).isEqualTo(1);
        assertThat(watch.read().get(0).toSeconds()).isEqualTo(2);
    }

    /** A limit, which the class names. */
    @Test
    void aHandThatIsThereMostOfTheTimeIsTakenForTheFaceAndTheBareFaceForAHand() {
        HandWatch watch = new HandWatch();
        for (int i = 0; i < 40; i++) {
            watch.add(i / 10.0, i < 30 ? withHand(0.1, 1.1) : still(), Optional.of(FACE));
        }
        assertThat(watch.read()).extracting(HandAct::fromSeconds).containsExactly(3.0);
    }

    @Test
    void whatIsTooSmallOrNoFaceYetIsNotLookedAt() {
        HandWatch watch = new HandWatch();
        assertThat(watch.add(0, still(), Optional.empty())).isFalse();
        assertThat(watch.add(0.1, still(), Optional.of(FACE.scaled(0.25)))).isFalse();
        assertThat(watch.add(0.2, still(), Optional.of(FACE))).isTrue();
        assertThat(watch.read()).as("too few frames").isEmpty();
        assertThatThrownBy(() -> watch.add(0, still(), Optional.of(FACE)))
                .hasMessage("frame 1 is earlier than the one before");
    }
}
