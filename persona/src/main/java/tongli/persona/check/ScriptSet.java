package tongli.persona.check;

import java.util.List;
import tongli.core.Coded;
import tongli.persona.scenario.Scenario;

/** A set of authored learners' scripts. */
public enum ScriptSet implements Coded {
    /** Committed before the engine was tuned; looked at while tuning. */
    FIRST("/checks/"),
    /** Written later by another hand, and looked at only to measure. */
    HELD_OUT("/checks/held-out/"),
    /** Written from the craft notes and the briefs alone, for every scenario and language; looked at only to measure. */
    BLIND_A("/checks/blind-a/"),
    /** The same in another writer's voice. */
    BLIND_B("/checks/blind-b/");

    private final String folder;

    ScriptSet(String folder) {
        this.folder = folder;
    }

    /** Whether the set has scripts for a scenario. */
    public boolean covers(Scenario scenario) {
        return ScriptSet.class.getResource(name(scenario, LearnerKind.EMPATHIC)) != null;
    }

    List<String> script(Scenario scenario, LearnerKind kind) {
        String name = name(scenario, kind);
        return AuthoredLines.read(name).orElseThrow(() -> new IllegalArgumentException("there is no script " + name));
    }

    private String name(Scenario scenario, LearnerKind kind) {
        return folder
                + "%s.%s.%s.txt".formatted(scenario.id(), scenario.language().code(), kind.code());
    }
}
