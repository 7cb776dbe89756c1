package tongli.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tongli.core.Language;

/**
 * Cuts out of the machine's fonts what a text needs. Immutable, safe for many threads.
 *
 * @param signs for characters that a font lacks
 * @param language whose punctuation the font is to have: quotation marks are as wide as a character in Chinese
 */
record FontCutter(Optional<Path> signs, Language language) {

    /** What the fonts are called within a PDF. */
    static final String FAMILY = "TongliReport";

    /**
     * A font with every character of a text that shows. One that no font has gets a frame, so that the text can still be
     * searched and copied whole.
     */
    byte[] cut(String text, Path font, int weight) throws IOException {
        try (OutlineFont main = OutlineFont.open(font, language)) {
            SortedMap<Integer, Glyph> characters = new TreeMap<>();
            List<Integer> missing =
                    take(characters, text.codePoints().boxed().distinct().toList(), main);
            if (!missing.isEmpty() && signs.isPresent()) {
                try (OutlineFont other = OutlineFont.open(signs.get(), language)) {
                    missing = take(characters, missing, other);
                }
            }
            missing.stream()
                    .filter(one -> !Character.isISOControl(one) && Character.getType(one) != Character.FORMAT)
                    .forEach(one -> characters.put(one, Glyph.frame()));
            return TrueTypeFile.of(FAMILY, weight, main.ascender(), main.descender(), characters);
        }
    }

    /** @return those that the font lacks */
    private static List<Integer> take(SortedMap<Integer, Glyph> characters, List<Integer> wanted, OutlineFont font)
            throws IOException {
        for (int one : wanted) {
            if (font.has(one)) {
                characters.put(one, Glyph.of(font.outline(one), font.advance(one)));
            }
        }
        return wanted.stream().filter(one -> !characters.containsKey(one)).toList();
    }
}
