package tongli.wire;

import tongli.core.ModelId;

/** Which model answered. */
public record ModelJson(String id, String version) {
    public static ModelJson of(ModelId model) {
        return new ModelJson(model.id(), model.version());
    }
}
