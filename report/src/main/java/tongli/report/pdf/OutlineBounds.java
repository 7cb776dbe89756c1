package tongli.report.pdf;

/** The box around an outline; of nothing, a point. */
final class OutlineBounds {
    private int left;
    private int bottom;
    private int right;
    private int top;
    private boolean isEmpty = true;

    static OutlineBounds of(Glyph glyph) {
        OutlineBounds bounds = new OutlineBounds();
        glyph.contours()
                .forEach(contour -> contour.forEach(point -> bounds.take(point.x(), point.y(), point.x(), point.y())));
        return bounds;
    }

    void take(OutlineBounds other) {
        if (!other.isEmpty) {
            take(other.left, other.bottom, other.right, other.top);
        }
    }

    private void take(int toLeft, int toBottom, int toRight, int toTop) {
        left = isEmpty ? toLeft : Math.min(left, toLeft);
        bottom = isEmpty ? toBottom : Math.min(bottom, toBottom);
        right = isEmpty ? toRight : Math.max(right, toRight);
        top = isEmpty ? toTop : Math.max(top, toTop);
        isEmpty = false;
    }

    int left() {
        return left;
    }

    int bottom() {
        return bottom;
    }

    int right() {
        return right;
    }

    int top() {
        return top;
    }
}
