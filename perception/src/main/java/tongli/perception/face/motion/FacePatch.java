package tongli.perception.face.motion;

import tongli.perception.face.network.PixelGrid;

/** The colours of a face's grid in one picture. The array is not to be changed. @param colours one a cell, 0xRRGGBB; {@link #NONE} outside the picture */
@SuppressWarnings("ArrayRecordComponent") // some thousand numbers a picture, read in loops and never compared
record FacePatch(int[] colours) {
    static final int NONE = -1;
    private static final int SAMPLES = 3;

    static FacePatch of(PixelGrid picture, FacePlace place) {
        int[] colours = new int[FaceGrid.CELLS];
        for (int cell = 0; cell < colours.length; cell++) {
            colours[cell] = mean(picture, place, FaceGrid.x(cell), FaceGrid.y(cell));
        }
        return new FacePatch(colours);
    }

    /** Of a cell, over some points in it. */
    private static int mean(PixelGrid picture, FacePlace place, double x, double y) {
        double[] sums = new double[3];
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double right = x + FaceGrid.CELL * ((i % SAMPLES + 0.5) / SAMPLES - 0.5);
            double down = y + FaceGrid.CELL * ((i / SAMPLES + 0.5) / SAMPLES - 0.5);
            int atX = (int) Math.floor(place.xOf(right, down));
            int atY = (int) Math.floor(place.yOf(right, down));
            if (atX < 0 || atY < 0 || atX >= picture.width() || atY >= picture.height()) {
                return NONE;
            }
            for (int plane = 0; plane < 3; plane++) {
                sums[plane] += picture.at(plane, atX, atY) / (SAMPLES * SAMPLES);
            }
        }
        return packed(sums[0], sums[1], sums[2]);
    }

    static int packed(double red, double green, double blue) {
        return held(red) << 16 | held(green) << 8 | held(blue);
    }

    private static int held(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    static int blue(int colour) {
        return colour & 0xff;
    }

    static double light(int colour) {
        return 0.299 * red(colour) + 0.587 * green(colour) + 0.114 * blue(colour);
    }

    /** How far two colours lie apart, in steps of 255. */
    static double apart(int one, int other) {
        double red = red(one) - red(other);
        double green = green(one) - green(other);
        double blue = blue(one) - blue(other);
        return Math.sqrt(red * red + green * green + blue * blue);
    }
}
