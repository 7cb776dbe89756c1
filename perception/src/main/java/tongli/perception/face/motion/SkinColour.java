package tongli.perception.face.motion;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The colour of one person's own skin, as their cheeks and nose have it: by shares of red and green, which light changes little.
 *
 * <p>Source: Soriano et al., "Adaptive skin color modeling using the skin locus for selecting training pixels", Pattern Recognition 36
 * (2003). The widths are ours.
 *
 * @param red share of red in the colour, [0, 1]
 * @param light of the skin, [0, 255]
 */
record SkinColour(double red, double green, double light) {
    private static final double WIDTH = 0.045;
    private static final double DARKEST = 0.35;
    private static final double LIGHTEST = 1.6;
    /** Of a grey colour both shares are a third. */
    private static final double THIRD = 1 / 3.0;

    /** @param face a face without a hand before it */
    static SkinColour of(FacePatch face) {
        int[] skin = face.colours();
        double[] red = cells(skin, SkinColour::redShare);
        double[] green = cells(skin, SkinColour::greenShare);
        double[] light = cells(skin, FacePatch::light);
        return new SkinColour(middle(red), middle(green), middle(light));
    }

    private static double[] cells(int[] colours, IntToDoubleFunction of) {
        return IntStream.range(0, colours.length)
                .filter(cell -> colours[cell] != FacePatch.NONE && isCheekOrNose(cell))
                .mapToDouble(cell -> of.applyAsDouble(colours[cell]))
                .sorted()
                .toArray();
    }

    private static boolean isCheekOrNose(int cell) {
        double x = FaceGrid.x(cell);
        double y = FaceGrid.y(cell);
        return FaceZone.RIGHT_CHEEK.holds(x, y) || FaceZone.LEFT_CHEEK.holds(x, y) || FaceZone.NOSE.holds(x, y);
    }

    private static double middle(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Whether it has a colour at all: of grey pictures nothing can be said. */
    boolean isTold() {
        return red - THIRD > 0.02;
    }

    boolean holds(int colour) {
        double share = FacePatch.light(colour) / Math.max(1, light);
        return share >= DARKEST
                && share <= LIGHTEST
                && Math.hypot(redShare(colour) - red, greenShare(colour) - green) <= WIDTH;
    }

    private static double redShare(int colour) {
        return FacePatch.red(colour) / sum(colour);
    }

    private static double greenShare(int colour) {
        return FacePatch.green(colour) / sum(colour);
    }

    private static double sum(int colour) {
        return Math.max(1, FacePatch.red(colour) + FacePatch.green(colour) + FacePatch.blue(colour));
    }
}
