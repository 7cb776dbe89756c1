package tongli.coaching.skill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tongli.core.Require;

/**
 * The spaced re-tests of a skill that was learnt: 1, 3, 7 and 21 days after. Who comes late is tested late, and the gaps are
 * kept; who fails begins again. Immutable.
 *
 * <p>Source: Cepeda et al., Psychological Bulletin 132, 2006, for spacing and for gaps that grow; the days are Tongli's.
 *
 * @param passed how many were passed, 0 to 4
 * @param next when the next is due; of no meaning when all are passed
 */
public record Retests(int passed, Instant next) {

    /** Days between learning and the first, and between each and the one after: days 1, 3, 7 and 21. */
    private static final List<Integer> GAPS = List.of(1, 2, 4, 14);

    public Retests {
        Require.inRange("passed", passed, 0, GAPS.size());
    }

    static Retests begin(Instant learnt) {
        return new Retests(0, later(learnt, GAPS.get(0)));
    }

    public boolean isDone() {
        return passed == GAPS.size();
    }

    public boolean isDue(Instant now) {
        return !isDone() && !now.isBefore(next);
    }

    Retests after(boolean success, Instant at) {
        if (!success) {
            return begin(at);
        }
        int more = passed + 1;
        return new Retests(more, more == GAPS.size() ? next : later(at, GAPS.get(more)));
    }

    private static Instant later(Instant from, int days) {
        return from.plus(Duration.ofDays(days));
    }
}
