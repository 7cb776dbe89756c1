package tongli.perception.face.motion;

/**
 * Cells that are laid over a face and what is around it, wherever it is and however it is leant. Places are told in distances between the
 * eyes from the middle between them, rightward in the picture and down the face. Stateless.
 */
final class FaceGrid {
    static final double CELL = 0.08;
    static final int COLUMNS = 48;
    static final int ROWS = 44;
    static final int CELLS = COLUMNS * ROWS;

    private static final double TOP = -0.96;
    private static final double FACE_MIDDLE = 0.45;
    private static final double FACE_HALF_WIDTH = 1;
    private static final double FACE_HALF_HEIGHT = 1.3;

    private static final boolean[] FACE = face();

    private FaceGrid() {}

    /** Of the middle of a cell. */
    static double x(int cell) {
        return (cell % COLUMNS + 0.5 - COLUMNS / 2.0) * CELL;
    }

    static double y(int cell) {
        return TOP + (cell / COLUMNS + 0.5) * CELL;
    }

    /** Whether a cell lies within the oval that a face seen from before fills, hair left out. */
    static boolean isFace(int cell) {
        return FACE[cell];
    }

    private static boolean[] face() {
        boolean[] face = new boolean[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double x = x(cell) / FACE_HALF_WIDTH;
            double y = (y(cell) - FACE_MIDDLE) / FACE_HALF_HEIGHT;
            face[cell] = x * x + y * y <= 1;
        }
        return face;
    }
}
