package tongli.core;

/** A weighted, named part of a face, such as {@code mouth}. */
public record FaceRegion(String region, double weight) implements Evidence {
    public FaceRegion {
        Require.notBlank("region", region);
    }
}
