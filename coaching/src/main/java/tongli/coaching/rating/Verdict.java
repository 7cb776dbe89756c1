package tongli.coaching.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Assessment.ScoreInterval;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ReplyFlag;
import tongli.core.Require;

/**
 * What a reply is worth.
 *
 * @param levels of all three mechanisms
 * @param score 0 to 100
 * @param flags of the reply: what its reading has, and what was learnt beside that
 * @param interval in which a careful reader's score lies in 80 % of cases
 */
public record Verdict(Map<Mechanism, MechanismLevel> levels, int score, List<ReplyFlag> flags, ScoreInterval interval) {
    public Verdict {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        flags = List.copyOf(flags);
        Require.inRange("score", score, 0, 100);
    }

    /** The same with no more than {@code most} points. */
    public Verdict atMost(int most) {
        return new Verdict(
                levels,
                Math.min(score, most),
                flags,
                new ScoreInterval(Math.min(interval.low(), most), Math.min(interval.high(), most)));
    }
}
