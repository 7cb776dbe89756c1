package tongli.report.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tongli.report.pdf.Glyph.Point;

/**
 * Writes a TrueType font of a few characters. Noto Sans CJK has PostScript outlines, which PDFBox 3 can neither cut nor embed; a font
 * with TrueType outlines it takes.
 *
 * <p>Source: OpenType specification 1.9, tables {@code cmap} (format 12), {@code glyf}, {@code head}, {@code hhea}, {@code
 * hmtx}, {@code loca}, {@code maxp}, {@code name}, {@code OS/2}, {@code post}.
 */
final class TrueTypeFile {

    private static final int TABLE_ENTRY = 16;
    private static final int HEADER = 12;
    private static final int REGULAR = 400;
    private static final int ENGLISH = 0x409;

    private final String name;
    private final int weight;
    private final int ascender;
    private final int descender;
    private final List<Integer> codePoints;
    private final List<Glyph> glyphs;

    private TrueTypeFile(String name, int weight, int ascender, int descender, SortedMap<Integer, Glyph> characters) {
        this.name = name;
        this.weight = weight;
        this.ascender = ascender;
        this.descender = descender;
        this.codePoints = List.copyOf(characters.keySet());
        this.glyphs = List.copyOf(characters.values());
    }

    /**
     * @param name of the font: letters and digits
     * @param weight 100 to 900; 400 is regular
     * @param characters the outline of each code point, at least one
     */
    static byte[] of(String name, int weight, int ascender, int descender, SortedMap<Integer, Glyph> characters) {
        return new TrueTypeFile(name, weight, ascender, descender, characters).bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs.size() + 2));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        OutlineBounds all = new OutlineBounds();
        int mostPoints = 0;
        int mostContours = 0;
        int widest = 0;
        for (int id = 0; id <= glyphs.size(); id++) {
            Glyph glyph = id == 0 ? Glyph.frame() : glyphs.get(id - 1);
            OutlineBounds bounds = OutlineBounds.of(glyph);
            loca.putInt(outlines.size());
            outlines.writeBytes(outline(glyph, bounds));
            hmtx.putShort((short) glyph.advance()).putShort((short) bounds.left());
            all.take(bounds);
            mostPoints = Math.max(
                    mostPoints, glyph.contours().stream().mapToInt(List::size).sum());
            mostContours = Math.max(mostContours, glyph.contours().size());
            widest = Math.max(widest, glyph.advance());
        }
        loca.putInt(outlines.size());
        SortedMap<String, byte[]> tables = new TreeMap<>(); // in the order of their names, as they must lie
        tables.put("OS/2", os2(widest));
        tables.put("cmap", cmap());
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", head(all));
        tables.put("hhea", hhea(all, widest));
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp(mostPoints, mostContours));
        tables.put("name", names());
        tables.put("post", post());
        return file(tables);
    }

    private static byte[] file(SortedMap<String, byte[]> tables) {
        int at = HEADER + TABLE_ENTRY * tables.size();
        int size = at + tables.values().stream().mapToInt(TrueTypeFile::padded).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        int log = 31 - Integer.numberOfLeadingZeros(tables.size());
        int range = TABLE_ENTRY << log;
        file.putInt(0x00010000)
                .putShort((short) tables.size())
                .putShort((short) range)
                .putShort((short) log)
                .putShort((short) (TABLE_ENTRY * tables.size() - range));
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(checksum(table.getValue()))
                    .putInt(at)
                    .putInt(table.getValue().length);
            head = table.getKey().equals("head") ? at : head;
            at += padded(table.getValue());
        }
        for (byte[] table : tables.values()) {
            file.put(table).position(file.position() + padded(table) - table.length);
        }
        file.putInt(head + 8, 0xB1B0AFBA - checksum(file.array()));
        return file.array();
    }

    private static int padded(byte[] table) {
        return (table.length + 3) / 4 * 4;
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (24 - i % 4 * 8);
        }
        return sum;
    }

    /** Empty where nothing is drawn, as of a space. */
    private static byte[] outline(Glyph glyph, OutlineBounds bounds) {
        List<List<Point>> contours = glyph.contours();
        if (contours.isEmpty()) {
            return new byte[0];
        }
        int points = contours.stream().mapToInt(List::size).sum();
        int size = 10 + 2 * contours.size() + 2 + 5 * points;
        ByteBuffer out = ByteBuffer.allocate((size + 3) / 4 * 4);
        out.putShort((short) contours.size())
                .putShort((short) bounds.left())
                .putShort((short) bounds.bottom())
                .putShort((short) bounds.right())
                .putShort((short) bounds.top());
        int last = -1;
        for (List<Point> contour : contours) {
            last += contour.size();
            out.putShort((short) last);
        }
        out.putShort((short) 0); // no instructions
        contours.forEach(contour -> contour.forEach(point -> out.put((byte) (point.onCurve() ? 1 : 0))));
        int x = 0;
        for (List<Point> contour : contours) {
            for (Point point : contour) {
                out.putShort((short) (point.x() - x));
                x = point.x();
            }
        }
        int y = 0;
        for (List<Point> contour : contours) {
            for (Point point : contour) {
                out.putShort((short) (point.y() - y));
                y = point.y();
            }
        }
        return out.array();
    }

    private static byte[] head(OutlineBounds all) {
        return ByteBuffer.allocate(54)
                .putInt(0x00010000)
                .putInt(0x00010000)
                .putInt(0) // the whole file's checksum, filled in last
                .putInt(0x5F0F3CF5)
                .putShort((short) 0x0003)
                .putShort((short) OutlineFont.UNITS_PER_EM)
                .putLong(0)
                .putLong(0)
                .putShort((short) all.left())
                .putShort((short) all.bottom())
                .putShort((short) all.right())
                .putShort((short) all.top())
                .putShort((short) 0)
                .putShort((short) 8)
                .putShort((short) 2)
                .putShort((short) 1) // loca holds whole offsets
                .putShort((short) 0)
                .array();
    }

    private byte[] hhea(OutlineBounds all, int widest) {
        return ByteBuffer.allocate(36)
                .putInt(0x00010000)
                .putShort((short) ascender)
                .putShort((short) descender)
                .putShort((short) 0)
                .putShort((short) widest)
                .putShort((short) all.left())
                .putShort((short) 0)
                .putShort((short) all.right())
                .putShort((short) 1)
                .position(34)
                .putShort((short) (glyphs.size() + 1))
                .array();
    }

    private byte[] maxp(int points, int contours) {
        return ByteBuffer.allocate(32)
                .putInt(0x00010000)
                .putShort((short) (glyphs.size() + 1))
                .putShort((short) points)
                .putShort((short) contours)
                .position(14)
                .putShort((short) 1) // zones: no twilight
                .array();
    }

    private byte[] os2(int widest) {
        return ByteBuffer.allocate(96)
                .putShort((short) 4)
                .putShort((short) (widest / 2))
                .putShort((short) weight)
                .putShort((short) 5) // of medium width
                .putShort((short) 0) // may be embedded
                .position(62)
                .putShort((short) (weight > REGULAR ? 0x20 : 0x40)) // bold or regular
                .putShort((short) Math.min(0xFFFF, codePoints.get(0)))
                .putShort((short) Math.min(0xFFFF, codePoints.get(codePoints.size() - 1)))
                .putShort((short) ascender)
                .putShort((short) descender)
                .putShort((short) 0)
                .putShort((short) ascender)
                .putShort((short) -descender)
                .position(86)
                .putShort((short) 543) // height of x and of H, as Noto Sans CJK has them
                .putShort((short) 733)
                .array();
    }

    /** Of all of Unicode; neighbours share a group. */
    private byte[] cmap() {
        ByteBuffer groups = ByteBuffer.allocate(12 * codePoints.size());
        int count = 0;
        int from = 0;
        for (int i = 1; i <= codePoints.size(); i++) {
            if (i == codePoints.size() || codePoints.get(i) != codePoints.get(i - 1) + 1) {
                groups.putInt(codePoints.get(from))
                        .putInt(codePoints.get(i - 1))
                        .putInt(from + 1);
                count++;
                from = i;
            }
        }
        int length = 16 + 12 * count;
        return ByteBuffer.allocate(12 + length)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3) // Windows, UCS-4
                .putShort((short) 10)
                .putInt(12)
                .putShort((short) 12)
                .putShort((short) 0)
                .putInt(length)
                .putInt(0)
                .putInt(count)
                .put(groups.array(), 0, 12 * count)
                .array();
    }

    private byte[] names() {
        String style = weight > REGULAR ? "Bold" : "Regular";
        List<String> texts = List.of(name, style, name + "-" + style, name + "-" + style, name + "-" + style);
        List<Integer> kinds = List.of(1, 2, 3, 4, 6);
        int start = 6 + 12 * kinds.size();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        ByteBuffer records = ByteBuffer.allocate(start)
                .putShort((short) 0)
                .putShort((short) kinds.size())
                .putShort((short) start);
        for (int i = 0; i < kinds.size(); i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_16BE);
            records.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) ENGLISH)
                    .putShort(kinds.get(i).shortValue())
                    .putShort((short) text.length)
                    .putShort((short) words.size());
            words.writeBytes(text);
        }
        return ByteBuffer.allocate(start + words.size())
                .put(records.array())
                .put(words.toByteArray())
                .array();
    }

    private static byte[] post() {
        return ByteBuffer.allocate(32)
                .putInt(0x00030000) // no names of glyphs
                .putInt(0)
                .putShort((short) -100)
                .putShort((short) 50)
                .array();
    }
}
