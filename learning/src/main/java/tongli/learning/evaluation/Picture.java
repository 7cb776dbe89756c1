package tongli.learning.evaluation;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart as a file. Stateless. */
public final class Picture {
    /** For lines. Dark enough on white, and apart for most who see colours otherwise (Okabe and Ito, 2008). */
    public static final List<Color> COLOURS = List.of(
            new Color(0x00, 0x72, 0xb2),
            new Color(0xd5, 0x5e, 0x00),
            new Color(0x00, 0x9e, 0x73),
            new Color(0xcc, 0x79, 0xa7),
            new Color(0x56, 0x56, 0x56));

    private static final String NO_FONTS =
            "no picture can be drawn without fonts; install the packages fontconfig and fonts-noto-cjk";

    private Picture() {}

    /** @throws IOException if the PNG cannot be written; folders are made */
    public static void write(Chart<?, ?> chart, Path png) throws IOException {
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(png)) {
            BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
        }
    }

    /** To ask before a chart is made: Java2D fails in several ways. @throws IOException if the machine has no font */
    public static void requireFonts() throws IOException {
        try {
            if (GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0) {
                return;
            }
        } catch (LinkageError | InternalError | RuntimeException none) {
            throw new IOException(NO_FONTS, none);
        }
        throw new IOException(NO_FONTS);
    }
}
