package tongli.coaching.skill;

import java.util.Optional;
import tongli.core.Skill;

/**
 * Where a reply stood.
 *
 * @param faultOpen whether the reply before it had a misstep
 * @param riskTold whether the line that it answers speaks of risk to somebody's life
 * @param asked the skill that this very line asks for, as a drill's does; the goals of a whole talk are no such
 */
public record Setting(boolean faultOpen, boolean riskTold, Optional<Skill> asked) {

    /** A turn of a talk. */
    public static Setting ofTalk(boolean faultOpen, boolean riskTold) {
        return new Setting(faultOpen, riskTold, Optional.empty());
    }

    public static Setting ofDrill(Skill skill) {
        return new Setting(false, skill == Skill.NOTICING_RISK, Optional.of(skill));
    }

    boolean asksFor(Skill skill) {
        return asked.equals(Optional.of(skill));
    }
}
