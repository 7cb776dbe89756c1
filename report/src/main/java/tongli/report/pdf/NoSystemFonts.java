package tongli.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps PDFBox from reading every font of the machine and writing an index of them into the home folder: openhtmltopdf asks for
 * Helvetica for forms, which no report has. All fonts of a report are embedded.
 */
final class NoSystemFonts implements FontMapper {

    private final TrueTypeFont anyFont = anyFont();

    private static TrueTypeFont anyFont() {
        SortedMap<Integer, Glyph> space = new TreeMap<>();
        space.put((int) ' ', Glyph.frame());
        try {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(TrueTypeFile.of(FontCutter.FAMILY, 400, 800, -200, space)));
        } catch (IOException e) {
            throw new UncheckedIOException("a font that was just made cannot be read", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(anyFont, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(anyFont, false);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        throw new UnsupportedOperationException("every font of a report is embedded; \"%s\" is not".formatted(name));
    }
}
