package tongli.report.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import tongli.core.Language;

/** A font of the machine, read for its outlines. Not safe for many threads; closes what it opened. */
final class OutlineFont implements AutoCloseable {

    /** What outlines and advances are told in, for a font may count otherwise. */
    static final int UNITS_PER_EM = 1_000;

    /**
     * The bundle holds fonts of five places, alike but for some characters. That of Korea has quotation marks of the width that
     * English has; in that of China they are as wide as a character.
     */
    private static final Map<Language, String> IN_BUNDLE =
            Map.of(Language.ZH, "NotoSansCJKsc-", Language.EN, "NotoSansCJKkr-");

    private final TrueTypeFont font;
    private final Optional<CFFFont> postScript;
    private final CmapLookup glyphs;
    private final double scale;
    private final AutoCloseable file;

    private OutlineFont(TrueTypeFont font, AutoCloseable file) throws IOException {
        this.font = font;
        this.file = file;
        this.postScript = font instanceof OpenTypeFont open && open.isPostScript()
                ? Optional.of(open.getCFF().getFont())
                : Optional.empty();
        this.glyphs = font.getUnicodeCmapLookup();
        this.scale = (double) UNITS_PER_EM / font.getUnitsPerEm();
    }

    static OutlineFont open(Path path, Language language) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(".ttc")) {
            TrueTypeCollection bundle = new TrueTypeCollection(path.toFile());
            String weight = name.substring(name.indexOf('-') + 1, name.lastIndexOf('.'));
            String wanted = IN_BUNDLE.getOrDefault(language, "") + weight;
            TrueTypeFont font = bundle.getFontByName(wanted);
            if (font == null) {
                bundle.close();
                throw new IOException("%s holds no font %s; install fonts-noto-cjk again".formatted(path, wanted));
            }
            return new OutlineFont(font, bundle);
        }
        RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(path.toFile());
        TrueTypeFont font = name.toLowerCase(Locale.ROOT).endsWith(".otf")
                ? new OTFParser().parse(file)
                : new TTFParser().parse(file);
        return new OutlineFont(font, font);
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    int advance(int codePoint) throws IOException {
        return (int) Math.round(font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * scale);
    }

    Path2D outline(int codePoint) throws IOException {
        int glyph = glyphs.getGlyphId(codePoint);
        Path2D path = postScript.isPresent() ? drawn(postScript.get(), glyph) : drawn(glyph);
        return new Path2D.Double(path, AffineTransform.getScaleInstance(scale, scale));
    }

    private static Path2D drawn(CFFFont cff, int glyph) throws IOException {
        int id = cff instanceof CFFCIDFont ? cff.getCharset().getCIDForGID(glyph) : glyph;
        return cff.getType2CharString(id).getPath();
    }

    private Path2D drawn(int glyph) throws IOException {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? new Path2D.Double() : data.getPath();
    }

    int ascender() throws IOException {
        return (int) Math.round(font.getHorizontalHeader().getAscender() * scale);
    }

    int descender() throws IOException {
        return (int) Math.round(font.getHorizontalHeader().getDescender() * scale);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("cannot close a font", failed);
        }
    }
}
