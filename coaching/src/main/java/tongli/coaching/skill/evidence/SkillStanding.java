package tongli.coaching.skill.evidence;

import java.time.Instant;
import java.util.Optional;
import tongli.coaching.skill.SkillProgress;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.Transfer;

/**
 * What is known of somebody in one skill that they have shown or missed.
 *
 * @param shown chances of all its exercises together, those with persons kept for transfer among them
 * @param exercises how many that were
 * @param last when the latest was
 * @param transfer how it went with persons kept for that; empty before the first
 */
public record SkillStanding(
        SkillProgress progress, Count shown, int exercises, Instant last, Optional<Transfer> transfer) {

    /** More chances than one exercise can have. */
    public record Count(int taken, int chances) {
        Count and(Tally tally) {
            return new Count(taken + tally.taken(), chances + tally.chances());
        }
    }
}
