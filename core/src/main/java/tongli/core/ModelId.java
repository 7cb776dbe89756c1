package tongli.core;

/** Which model gave an answer, so that the answer can be traced and repeated. */
public record ModelId(String id, String version) {
    public ModelId {
        Require.notBlank("id", id);
        Require.notBlank("version", version);
    }
}
