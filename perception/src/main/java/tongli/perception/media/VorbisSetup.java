package tongli.perception.media;

import java.nio.charset.StandardCharsets;

/**
 * Walks through the third header of a Vorbis stream before a decoder does, for the decoder believes it: a header of some hundred bytes may ask for gigabytes. Only what
 * memory hangs on is looked at; whatever else is wrong the decoder finds.
 *
 * <p>Source: Vorbis I specification, sections 3.2 and 4.2.4, 7.2.2 and 8.6.1.
 */
final class VorbisSetup {
    /** Of all codebooks together: entries times dimensions. Those of libvorbis have fewer than 100,000. */
    private static final long MOST_VALUES = 1 << 20;

    /** Rows of a residue's table; it may be made anew for each of 64 modes and 16 parts of them. Those of libvorbis have some hundreds. */
    private static final int MOST_ROWS = 4_096;

    private static final String SIGN = "\5vorbis";
    private static final int BOOK_SIGN = 0x56_43_42;

    private final VorbisBits bits;
    private int[] entries = {};
    private int[] dimensions = {};
    private long values;

    private VorbisSetup(byte[] packet) throws UndecodableException {
        if (!new String(packet, StandardCharsets.ISO_8859_1).startsWith(SIGN)) {
            throw VorbisDecoder.damagedHeader();
        }
        this.bits = new VorbisBits(packet, SIGN.length());
    }

    /** @throws UndecodableException if it asks for more than any encoder does, or ends too soon */
    static void check(byte[] packet) throws UndecodableException {
        VorbisSetup setup = new VorbisSetup(packet);
        setup.books();
        int times = setup.bits.read(6) + 1;
        setup.bits.skip(16L * times);
        int floors = setup.bits.read(6) + 1;
        for (int i = 0; i < floors; i++) {
            setup.floor();
        }
        int residues = setup.bits.read(6) + 1;
        for (int i = 0; i < residues; i++) {
            setup.residue();
        }
    }

    private static UndecodableException tooMuch() {
        return new UndecodableException("asks for more memory than any recording needs; convert it");
    }

    private void books() throws UndecodableException {
        int count = bits.read(8) + 1;
        entries = new int[count];
        dimensions = new int[count];
        for (int i = 0; i < count; i++) {
            if (bits.read(24) != BOOK_SIGN) {
                throw VorbisDecoder.damagedHeader();
            }
            dimensions[i] = bits.read(16);
            entries[i] = bits.read(24);
            values += (long) entries[i] * Math.max(1, dimensions[i]);
            if (values > MOST_VALUES) {
                throw tooMuch();
            }
            lengths(entries[i]);
            lookUp(entries[i], dimensions[i]);
        }
    }

    private void lengths(int count) throws UndecodableException {
        boolean ordered = bits.read(1) == 1;
        if (ordered) {
            bits.read(5);
            int told = 0;
            while (told < count) {
                int more = bits.read(Integer.SIZE - Integer.numberOfLeadingZeros(count - told));
                if (more > count - told) {
                    throw VorbisDecoder.damagedHeader();
                }
                told += more;
            }
            return;
        }
        boolean sparse = bits.read(1) == 1;
        for (int i = 0; i < count; i++) {
            if (!sparse || bits.read(1) == 1) {
                bits.read(5);
            }
        }
    }

    private void lookUp(int count, int dimension) throws UndecodableException {
        int kind = bits.read(4);
        if (kind > 2 || kind != 0 && dimension == 0) {
            throw VorbisDecoder.damagedHeader();
        }
        if (kind > 0) {
            bits.skip(64);
            int width = bits.read(4) + 1;
            bits.read(1);
            bits.skip((long) width * (kind == 1 ? root(count, dimension) : (long) count * dimension));
        }
    }

    /** The greatest whole number whose power of {@code dimension} is not above {@code count}. */
    private static long root(int count, int dimension) {
        long root = 0;
        while (Math.pow(root + 1, dimension) <= count) {
            root++;
        }
        return root;
    }

    private void floor() throws UndecodableException {
        int kind = bits.read(16);
        if (kind == 0) {
            bits.skip(8 + 16 + 16 + 6 + 8);
            bits.skip(8L * (bits.read(4) + 1));
            return;
        }
        int[] classes = new int[bits.read(5)];
        int most = -1;
        for (int i = 0; i < classes.length; i++) {
            classes[i] = bits.read(4);
            most = Math.max(most, classes[i]);
        }
        int[] sizes = new int[most + 1];
        for (int i = 0; i <= most; i++) {
            sizes[i] = bits.read(3) + 1;
            int subclasses = bits.read(2);
            bits.skip((subclasses > 0 ? 8 : 0) + (8L << subclasses));
        }
        bits.read(2);
        int width = bits.read(4);
        for (int one : classes) {
            bits.skip((long) width * sizes[one]);
        }
    }

    /** A table has as many rows as classes to the power of a book's dimensions; the book must have an entry for each. */
    private void residue() throws UndecodableException {
        bits.read(16);
        bits.skip(24 + 24 + 24);
        int classes = bits.read(6) + 1;
        int book = bits.read(8);
        if (book >= entries.length) {
            throw VorbisDecoder.damagedHeader();
        }
        if (Math.pow(classes, dimensions[book]) > Math.min(entries[book], MOST_ROWS)) {
            throw tooMuch();
        }
        int stages = 0;
        for (int i = 0; i < classes; i++) {
            int cascade = bits.read(3);
            if (bits.read(1) == 1) {
                cascade |= bits.read(5) << 3;
            }
            stages += Integer.bitCount(cascade);
        }
        bits.skip(8L * stages);
    }
}
