package tongli.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the little of SVG that a report's charts have: lines, polylines, circles and rectangles. The library's own drawer is Batik,
 * which can do far more than a report may.
 */
final class LineDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, cssWidth, cssHeight, dotsPerPixel);
    }

    /** Width and height in dots of the page; what is drawn is told in pixels. */
    private record Drawing(Element svg, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double wide = width / dotsPerPixel;
            double high = height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) wide, (float) high, graphics -> {
                String[] view = svg.getAttribute("viewBox").split(" ");
                graphics.scale(wide / Double.parseDouble(view[2]), high / Double.parseDouble(view[3]));
                for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element element) {
                        draw(element, graphics);
                    }
                }
            });
        }

        private static void draw(Element element, Graphics2D graphics) {
            switch (element.getTagName()) {
                case "line" ->
                    stroke(
                            element,
                            graphics,
                            new Path2D.Double(new Line2D.Double(
                                    number(element, "x1"),
                                    number(element, "y1"),
                                    number(element, "x2"),
                                    number(element, "y2"))));
                case "polyline" -> stroke(element, graphics, polyline(element));
                case "circle" -> {
                    double r = number(element, "r");
                    graphics.setColor(Color.decode(element.getAttribute("fill")));
                    graphics.fill(
                            new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r));
                }
                case "rect" -> {
                    graphics.setColor(Color.decode(element.getAttribute("fill")));
                    graphics.fill(new Rectangle2D.Double(
                            number(element, "x"),
                            number(element, "y"),
                            number(element, "width"),
                            number(element, "height")));
                }
                default ->
                    throw new IllegalArgumentException("a report's charts have no <%s>; teach LineDrawer to draw it"
                            .formatted(element.getTagName()));
            }
        }

        private static void stroke(Element element, Graphics2D graphics, Path2D path) {
            float width = (float) number(element, "stroke-width");
            String dashes = element.getAttribute("stroke-dasharray");
            graphics.setColor(Color.decode(element.getAttribute("stroke")));
            graphics.setStroke(
                    dashes.isEmpty() || dashes.equals("none")
                            ? new BasicStroke(width)
                            : new BasicStroke(
                                    width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths(dashes), 0));
            graphics.draw(path);
        }

        private static float[] lengths(String dashes) {
            String[] parts = dashes.split(" ");
            float[] lengths = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = Float.parseFloat(parts[i]);
            }
            return lengths;
        }

        private static Path2D polyline(Element element) {
            Path2D path = new Path2D.Double();
            for (String point : element.getAttribute("points").split(" ")) {
                String[] place = point.split(",");
                if (place.length == 2) {
                    double x = Double.parseDouble(place[0]);
                    double y = Double.parseDouble(place[1]);
                    if (path.getCurrentPoint() == null) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
            return path;
        }

        private static double number(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
