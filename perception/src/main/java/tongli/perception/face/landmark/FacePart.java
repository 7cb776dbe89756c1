package tongli.perception.face.landmark;

/** The runs of {@link Landmarks} that outline a part of a face. Left and right are the person's own. */
public enum FacePart {
    JAW(0, 17),
    RIGHT_BROW(17, 22),
    LEFT_BROW(22, 27),
    NOSE(27, 36),
    RIGHT_EYE(36, 42),
    LEFT_EYE(42, 48),
    OUTER_LIPS(48, 60),
    INNER_LIPS(60, 68);

    private final int first;
    private final int end;

    FacePart(int first, int end) {
        this.first = first;
        this.end = end;
    }

    public int first() {
        return first;
    }

    /** One past the last. */
    public int end() {
        return end;
    }
}
