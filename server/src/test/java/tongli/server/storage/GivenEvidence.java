package tongli.server.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Skill;

/** What a stored talk about a refund, begun for repairing, showed. */
final class GivenEvidence {

    private GivenEvidence() {}

    static SkillEvidence of(String source, Instant at, Map<Skill, Tally> tallies) {
        return new SkillEvidence(
                source,
                ExerciseKind.TALK,
                "talk/refund/easy",
                "refund",
                -1,
                Optional.of(Skill.REPAIRING),
                false,
                true,
                at,
                tallies);
    }

    /** One chance to repair, taken. */
    static SkillEvidence ofRepairing(Instant at) {
        return of("session/1", at, Map.of(Skill.REPAIRING, new Tally(1, 1)));
    }
}
