package tongli.persona.authoring;

import tongli.core.BundledText;

/** The JSON Schema of scenario files (draft 2020-12), for editors that complete and check as one writes. Stateless. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** As it stands in its file. */
    public static String json() {
        return BundledText.read(ScenarioSchema.class, "/schema/scenario-1.json");
    }
}
