package tongli.core;

/** What moved a reading: a span of text, a range of time, or a region of a face. */
public sealed interface Evidence permits TextSpan, TimeRange, FaceRegion {
    /** Signed; positive speaks for the dominant label. */
    double weight();
}
