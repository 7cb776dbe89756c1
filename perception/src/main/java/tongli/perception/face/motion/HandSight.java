package tongli.perception.face.motion;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a hand is before a face in one picture, by how the face and what is around it usually look. A hand comes on an arm: what
 * changed has the colour of the person's own skin, begins outside the face's oval, and reaches into it in one piece. A smile changes the face
 * and nothing around it; somebody who walks by changes what is around it and not the face. Immutable.
 */
final class HandSight {
    /** Between two colours, in steps of 255; less is noise and light. */
    private static final double CHANGED = 16;

    /** Cells of the piece that lie outside the face, and inside. */
    private static final int LEAST_OUTSIDE = 30;

    private static final int LEAST_INSIDE = 14;
    /** Cells that may lie between two parts of one piece: skin before skin shows by its edges. */
    private static final int TOGETHER = 2;
    /** Cells from an edge of a hand inward. */
    private static final int HOLE = 9;
    /** Of a zone's cells, for it to be told. */
    private static final double LEAST_OF_ZONE = 0.25;

    private final int[] usual;
    private final SkinColour skin;

    private HandSight(int[] usual, SkinColour skin) {
        this.usual = usual;
        this.skin = skin;
    }

    /** @param faces of one person, most of them without a hand; at least one @return empty for pictures without colour */
    static Optional<HandSight> of(List<FacePatch> faces) {
        int[] usual = new int[FaceGrid.CELLS];
        for (int cell = 0; cell < usual.length; cell++) {
            int at = cell;
            int[] seen = faces.stream()
                    .mapToInt(face -> face.colours()[at])
                    .filter(colour -> colour != FacePatch.NONE)
                    .toArray();
            usual[cell] = seen.length <= faces.size() / 2
                    ? FacePatch.NONE
                    : FacePatch.packed(
                            middle(Arrays.stream(seen).map(FacePatch::red).toArray()),
                            middle(Arrays.stream(seen).map(FacePatch::green).toArray()),
                            middle(Arrays.stream(seen).map(FacePatch::blue).toArray()));
        }
        SkinColour skin = SkinColour.of(new FacePatch(usual));
        return skin.isTold() ? Optional.of(new HandSight(usual, skin)) : Optional.empty();
    }

    private static int middle(int[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** How far the face's own cells lie from how they usually look: the median, so that a hand before a part does not count. */
    double strangeness(FacePatch face) {
        double[] apart = new double[FaceGrid.CELLS];
        int count = 0;
        for (int cell = 0; cell < FaceGrid.CELLS; cell++) {
            int colour = face.colours()[cell];
            if (FaceGrid.isFace(cell) && colour != FacePatch.NONE && usual[cell] != FacePatch.NONE) {
                apart[count++] = FacePatch.apart(colour, usual[cell]);
            }
        }
        Arrays.sort(apart, 0, count);
        return count == 0 ? Double.MAX_VALUE : apart[count / 2];
    }

    /** Which zones a hand is before; empty if none is seen. */
    Optional<Set<FaceZone>> hand(FacePatch face) {
        boolean[] changed = changed(face);
        boolean[] seen = new boolean[changed.length];
        boolean[] hand = new boolean[changed.length];
        boolean found = false;
        for (int cell = 0; cell < changed.length; cell++) {
            if (changed[cell] && !seen[cell]) {
                Deque<Integer> piece = piece(changed, seen, cell);
                long inside = piece.stream().filter(FaceGrid::isFace).count();
                if (inside >= LEAST_INSIDE && piece.size() - inside >= LEAST_OUTSIDE) {
                    piece.forEach(one -> hand[one] = true);
                    found = true;
                }
            }
        }
        return found ? Optional.of(zones(filled(hand))) : Optional.empty();
    }

    /**
     * What looks like skin and otherwise than usual: it is like none of its neighbours in the usual look, or what is usual there is like none of
     * its neighbours now, as lips are that are hidden. Neighbours, since no face is found to a cell.
     */
    private boolean[] changed(FacePatch face) {
        int[] now = evened(face);
        boolean[] changed = new boolean[FaceGrid.CELLS];
        for (int cell = 0; cell < changed.length; cell++) {
            changed[cell] = now[cell] != FacePatch.NONE
                    && usual[cell] != FacePatch.NONE
                    && skin.holds(now[cell])
                    && Math.max(nearest(cell, now[cell], usual), nearest(cell, usual[cell], now)) > CHANGED;
        }
        return changed;
    }

    private int[] evened(FacePatch face) {
        double gain = gain(face);
        int[] evened = new int[FaceGrid.CELLS];
        for (int cell = 0; cell < evened.length; cell++) {
            int colour = face.colours()[cell];
            evened[cell] = colour == FacePatch.NONE
                    ? FacePatch.NONE
                    : FacePatch.packed(
                            gain * FacePatch.red(colour),
                            gain * FacePatch.green(colour),
                            gain * FacePatch.blue(colour));
        }
        return evened;
    }

    private static double nearest(int cell, int colour, int[] among) {
        double nearest = Double.MAX_VALUE;
        for (int other : around(cell, 1)) {
            if (among[other] != FacePatch.NONE) {
                nearest = Math.min(nearest, FacePatch.apart(colour, among[other]));
            }
        }
        return nearest;
    }

    /** A cell and those around it. */
    private static int[] around(int cell, int far) {
        int column = cell % FaceGrid.COLUMNS;
        int row = cell / FaceGrid.COLUMNS;
        int left = Math.max(0, column - far);
        int right = Math.min(FaceGrid.COLUMNS - 1, column + far);
        int top = Math.max(0, row - far);
        int bottom = Math.min(FaceGrid.ROWS - 1, row + far);
        int wide = right - left + 1;
        int[] around = new int[wide * (bottom - top + 1)];
        for (int i = 0; i < around.length; i++) {
            around[i] = (top + i / wide) * FaceGrid.COLUMNS + left + i % wide;
        }
        return around;
    }

    /** What brings the face to its usual light. */
    private double gain(FacePatch face) {
        double[] ratios = new double[FaceGrid.CELLS];
        int count = 0;
        for (int cell = 0; cell < FaceGrid.CELLS; cell++) {
            int colour = face.colours()[cell];
            if (FaceGrid.isFace(cell) && colour != FacePatch.NONE && usual[cell] != FacePatch.NONE) {
                ratios[count++] = (FacePatch.light(usual[cell]) + 1) / (FacePatch.light(colour) + 1);
            }
        }
        Arrays.sort(ratios, 0, count);
        return count == 0 ? 1 : ratios[count / 2];
    }

    /** All changed cells that hang together with one. */
    private static Deque<Integer> piece(boolean[] changed, boolean[] seen, int first) {
        Deque<Integer> piece = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(first);
        seen[first] = true;
        while (!open.isEmpty()) {
            int cell = open.remove();
            piece.add(cell);
            for (int next : around(cell, TOGETHER)) {
                if (changed[next] && !seen[next]) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return piece;
    }

    /** With what lies between its edges: the inside of a hand before lips or brows may look as their edges do. */
    private static boolean[] filled(boolean[] hand) {
        boolean[] filled = hand.clone();
        for (int cell = 0; cell < hand.length; cell++) {
            int column = cell % FaceGrid.COLUMNS;
            int sides = near(hand, cell, 1, FaceGrid.COLUMNS - 1 - column)
                    + near(hand, cell, -1, column)
                    + near(hand, cell, FaceGrid.COLUMNS, FaceGrid.ROWS)
                    + near(hand, cell, -FaceGrid.COLUMNS, FaceGrid.ROWS);
            filled[cell] |= sides >= 3;
        }
        return filled;
    }

    /** 1 if there is a hand within some steps in one direction, else 0. */
    private static int near(boolean[] hand, int cell, int step, int most) {
        for (int i = 1; i <= Math.min(most, HOLE); i++) {
            int at = cell + i * step;
            if (at >= 0 && at < hand.length && hand[at]) {
                return 1;
            }
        }
        return 0;
    }

    private static Set<FaceZone> zones(boolean[] hand) {
        Set<FaceZone> zones = EnumSet.noneOf(FaceZone.class);
        for (FaceZone zone : FaceZone.values()) {
            int all = 0;
            int covered = 0;
            for (int cell = 0; cell < hand.length; cell++) {
                if (zone.holds(FaceGrid.x(cell), FaceGrid.y(cell))) {
                    all++;
                    covered += hand[cell] ? 1 : 0;
                }
            }
            if (covered >= LEAST_OF_ZONE * all) {
                zones.add(zone);
            }
        }
        return zones;
    }
}
