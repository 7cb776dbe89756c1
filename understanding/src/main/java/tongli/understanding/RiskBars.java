package tongli.understanding;

import java.util.Comparator;
import java.util.Map;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskModel.Odds;

/**
 * How what the rules read and what the model hears become one judgement. Where the rules hear something of the writer's own, a
 * little of the model's belief makes it so; where they hear nothing, it takes much. What the rules take for plain words is never
 * passed over: where the model does not believe it, it stays at {@link RiskLevel#WATCH}. Chosen on lines that neither
 * rules nor model were taught with; see {@code docs/results/risk.md}.
 *
 * @param alone odds of any sign of the writer's own from which it is told, though the rules hear none
 * @param beside the same, where the rules hear one
 * @param high of what the model alone hears, the odds of high or imminent risk from which it is high
 * @param other odds of another's risk from which that is told, though the rules hear none
 */
record RiskBars(double alone, double beside, double high, double other) {
    /** Of the odds of high and imminent together: at least as likely imminent as not. */
    private static final double SHARE_IMMINENT = 0.5;

    private static final RiskBars CHINESE = new RiskBars(0.7, 0.25, 0.2, 0.7);
    private static final RiskBars ENGLISH = new RiskBars(0.7, 0.25, 0.2, 0.7);

    static RiskBars of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** How soon, and whose. */
    record Judged(RiskLevel level, RiskSpeaker speaker) {

        /** The writer's own life first, then the level. */
        int rank() {
            return (isOwn() ? RiskLevel.values().length : 0) + level.ordinal();
        }

        boolean isOwn() {
            return speaker == RiskSpeaker.SELF && level != RiskLevel.NONE;
        }

        /**
         * This, of words that answer a line, where they say {@code alone} by themselves. The line may raise what is the writer's own,
         * lower it to {@link RiskLevel#WATCH}, or make it another's; it does not take it away.
         */
        Judged heldUpBy(Judged alone) {
            return level == RiskLevel.NONE && alone.isOwn() ? new Judged(RiskLevel.WATCH, RiskSpeaker.SELF) : this;
        }
    }

    Judged judge(RiskReading ruled, Odds odds) {
        boolean plain = ruled.concernsTheWriter();
        boolean faint = ruled.mayConcernTheWriter();
        if (odds.any() >= (plain || faint ? beside : alone)) {
            return new Judged(soon(ruled, odds), RiskSpeaker.SELF);
        }
        if (plain) {
            return new Judged(RiskLevel.WATCH, odds.elsewhere() > odds.nothing() ? likeliest(odds) : RiskSpeaker.SELF);
        }
        if (faint || ruled.level() == RiskLevel.NONE) {
            return odds.other() >= other
                    ? new Judged(RiskLevel.WATCH, RiskSpeaker.OTHER)
                    : new Judged(RiskLevel.NONE, RiskSpeaker.SELF);
        }
        return new Judged(ruled.level(), ruled.speaker());
    }

    private RiskLevel soon(RiskReading ruled, Odds odds) {
        boolean believed = odds.own() >= high;
        boolean plain = ruled.concernsTheWriter();
        if (!believed && !plain) {
            return RiskLevel.WATCH;
        }
        boolean imminent = believed && odds.imminent() >= SHARE_IMMINENT * odds.own()
                || plain && ruled.level() == RiskLevel.IMMINENT;
        return imminent ? RiskLevel.IMMINENT : RiskLevel.HIGH;
    }

    private static RiskSpeaker likeliest(Odds odds) {
        return Map.of(
                        RiskSpeaker.ASKED, odds.asked(),
                        RiskSpeaker.OTHER, odds.other(),
                        RiskSpeaker.QUOTED, odds.quoted())
                .entrySet()
                .stream()
                .max(Map.Entry.<RiskSpeaker, Double>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .orElseThrow()
                .getKey();
    }
}
