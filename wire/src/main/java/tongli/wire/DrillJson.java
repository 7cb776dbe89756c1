package tongli.wire;

import tongli.coaching.Drill;
import tongli.persona.scenario.Profile;

/** A 90-second drill. */
public record DrillJson(
        String id,
        String idea,
        String weak,
        String strong,
        String scenario,
        String skill,
        String line,
        PersonaCardJson persona) {

    /** @param profile who says the drill's line */
    public static DrillJson of(Drill drill, Profile profile) {
        return new DrillJson(
                drill.id(),
                drill.idea(),
                drill.weak(),
                drill.strong(),
                drill.scenario(),
                drill.skill().code(),
                drill.line(),
                PersonaCardJson.of(profile));
    }
}
