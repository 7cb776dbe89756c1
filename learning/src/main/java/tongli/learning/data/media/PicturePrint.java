package tongli.learning.data.media;

/**
 * What is left of a picture that is the same in every size and after re-encoding. Immutable.
 *
 * <p>A difference hash (dHash) of {@value #BITS} bits: the picture is shrunk to 9 × 8 greys, and a bit says whether one is
 * clearly darker than its right neighbour. Faces in one place are alike by it whoever they are and whatever they feel, so finer greys
 * are kept as well, {@value #SIDE} × {@value #SIDE}, their mean and contrast taken off: of two expressions of one face they
 * differ where mouth and eyes are.
 *
 * <p>Source: Krawetz, Kind of Like That, The Hacker Factor Blog 2013.
 */
public final class PicturePrint {
    static final int BITS = 64;

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    /** In standard deviations: on a plain wall no bit hangs on the last digit. */
    private static final double MARGIN = 0.05;

    private static final int SIDE = 16;
    private static final int BLOCK = 4;
    /** A byte holds four standard deviations to both sides. */
    private static final double STEPS = 32;

    private final long hash;
    private final byte[] fine = new byte[SIDE * SIDE];

    PicturePrint(Greys greys) {
        Greys coarse = greys.to(COLUMNS, ROWS);
        double more = MARGIN * Math.sqrt(coarse.variance());
        long bits = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x + 1 < COLUMNS; x++) {
                bits = bits << 1 | (coarse.at(x + 1, y) - coarse.at(x, y) > more ? 1 : 0);
            }
        }
        hash = bits;
        Greys finer = greys.to(SIDE, SIDE);
        double mean = finer.mean();
        double contrast = Math.max(1, Math.sqrt(finer.variance())); // less than one grey is noise
        for (int i = 0; i < fine.length; i++) {
            double steps = Math.rint(STEPS * (finer.at(i % SIDE, i / SIDE) - mean) / contrast);
            fine[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
        }
    }

    /** The share of bits of the hashes that are equal, from 0 to 1. */
    double alike(PicturePrint other) {
        return 1 - Long.bitCount(hash ^ other.hash) / (double) BITS;
    }

    /**
     * How much the two differ where they differ most: of the blocks of {@value #BLOCK} × {@value #BLOCK}, the largest root
     * mean square of differences, in standard deviations of the greys.
     */
    double mostDifferent(PicturePrint other) {
        int most = 0;
        for (int top = 0; top + BLOCK <= SIDE; top += BLOCK / 2) {
            for (int left = 0; left + BLOCK <= SIDE; left += BLOCK / 2) {
                most = Math.max(most, squares(other, left, top));
            }
        }
        return Math.sqrt(most) / BLOCK / STEPS;
    }

    private int squares(PicturePrint other, int left, int top) {
        int squares = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int difference = fine[y * SIDE + x] - other.fine[y * SIDE + x];
                squares += difference * difference;
            }
        }
        return squares;
    }
}
