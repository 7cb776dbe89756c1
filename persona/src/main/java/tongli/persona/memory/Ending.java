package tongli.persona.memory;

import java.util.List;
import tongli.core.Coded;

/** How the last talk lies behind them when they meet again. */
public enum Ending implements Coded {
    /** A hurt that nobody mended still smarts. */
    HURT,
    /** There was a hurt, and it was mended. */
    REPAIRED,
    /** They parted as people who may meet again. */
    WARM,
    /** Neither: it broke off, stayed cool, or the smart has gone. */
    UNFINISHED;

    static Ending of(PastTalk talk, List<Wound> wounds, int days) {
        if (Soreness.isSore(wounds, days)) {
            return HURT;
        }
        if (wounds.stream().anyMatch(wound -> !wound.mended())) {
            return UNFINISHED;
        }
        if (!wounds.isEmpty()) {
            return REPAIRED;
        }
        double trust = talk.last().inner().trust();
        boolean warm =
                trust >= Rates.WARM_TRUST || trust - talk.opening().inner().trust() >= Rates.WARM_GAIN;
        return warm && !talk.turns().isEmpty() ? WARM : UNFINISHED;
    }
}
