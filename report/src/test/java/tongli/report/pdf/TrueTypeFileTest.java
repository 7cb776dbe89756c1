package tongli.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import tongli.report.pdf.Glyph.Point;

class TrueTypeFileTest {

    @Test
    void aFontReadsAsItWasWritten() throws IOException {
        SortedMap<Integer, Glyph> characters = new TreeMap<>();
        characters.put((int) ' ', new Glyph(250, List.of()));
        characters.put((int) 'A', Glyph.of(new Path2D.Double(new Rectangle2D.Double(50, -20, 400, 700)), 500));
        characters.put((int) 'B', Glyph.of(new Path2D.Double(new Rectangle2D.Double(10, 0, 30, 60)), 333));
        characters.put(0x20BB7, Glyph.frame());
        byte[] bytes = TrueTypeFile.of("Made", 700, 880, -120, characters);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            assertThat(font.getName()).isEqualTo("Made-Bold");
            assertThat(font.getUnitsPerEm()).isEqualTo(1000);
            assertThat(font.getOS2Windows().getWeightClass()).isEqualTo(700);
            assertThat(font.getHorizontalHeader().getAscender()).isEqualTo((short) 880);
            int a = font.getUnicodeCmapLookup().getGlyphId('A');
            assertThat(font.getAdvanceWidth(a)).isEqualTo(500);
            GlyphData drawn = font.getGlyph().getGlyph(a);
            assertThat(drawn.getPath().getBounds2D()).isEqualTo(new Rectangle2D.Float(50, -20, 400, 700));
            int b = font.getUnicodeCmapLookup().getGlyphId('B');
            assertThat(font.getAdvanceWidth(b)).isEqualTo(333);
            assertThat(font.getGlyph().getGlyph(b).getPath().getBounds2D())
                    .isEqualTo(new Rectangle2D.Float(10, 0, 30, 60));
            assertThat(font.getUnicodeCmapLookup().getGlyphId(0x20BB7)).isPositive();
            assertThat(font.getUnicodeCmapLookup().getGlyphId('C')).isZero();
        }
        int sum = 0;
        for (ByteBuffer words = ByteBuffer.wrap(bytes); words.hasRemaining(); ) {
            sum += words.getInt();
        }
        assertThat(sum).as("checksum of the whole file").isEqualTo(0xB1B0AFBA);
    }

    @Test
    void aCurveStaysWhereItWasToHalfAThousandthOfAnEm() {
        CubicCurve2D curve = new CubicCurve2D.Double(0, 0, 100, 900, 700, -300, 800, 600);
        List<Point> points = Glyph.of(new Path2D.Double(curve), 800).contours().get(0);
        assertThat(points.size()).as("points").isBetween(10, 40);
        int at = 0;
        while (at + 2 < points.size()) {
            Point from = points.get(at);
            Point pull = points.get(at + 1);
            Point to = points.get(at + 2);
            assertThat(List.of(from.onCurve(), pull.onCurve(), to.onCurve())).containsExactly(true, false, true);
            for (double t : new double[] {0.25, 0.5, 0.75}) {
                double s = 1 - t;
                double x = s * s * from.x() + 2 * s * t * pull.x() + t * t * to.x();
                double y = s * s * from.y() + 2 * s * t * pull.y() + t * t * to.y();
                assertThat(distance(curve, x, y)).isCloseTo(0, within(1.0)); // tolerance and whole numbers
            }
            at += 2;
        }
        assertThat(points.get(points.size() - 1)).isEqualTo(new Point(800, 600, true));
    }

    @Test
    void aContourThatEndsWhereItBeganHasThatPointOnce() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, 0);
        triangle.lineTo(10, 0);
        triangle.lineTo(0, 10);
        triangle.lineTo(0, 0);
        triangle.closePath();
        assertThat(Glyph.of(triangle, 10).contours())
                .containsExactly(List.of(new Point(0, 0, true), new Point(10, 0, true), new Point(0, 10, true)));
    }

    private static double distance(CubicCurve2D c, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i <= 4000; i++) {
            double t = i / 4000.0;
            double s = 1 - t;
            double cx = s * s * s * c.getX1()
                    + 3 * s * s * t * c.getCtrlX1()
                    + 3 * s * t * t * c.getCtrlX2()
                    + t * t * t * c.getX2();
            double cy = s * s * s * c.getY1()
                    + 3 * s * s * t * c.getCtrlY1()
                    + 3 * s * t * t * c.getCtrlY2()
                    + t * t * t * c.getY2();
            least = Math.min(least, Point2D.distance(x, y, cx, cy));
        }
        return least;
    }
}
