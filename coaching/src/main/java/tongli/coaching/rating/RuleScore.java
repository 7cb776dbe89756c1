package tongli.coaching.rating;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Assessment.ScoreInterval;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * The score of a reply that only the rules have read, 0 to 100, as {@code docs/coaching.md} writes it: a floor, the three
 * mechanisms with the strongest weighing most (a great reply may be 2/0/0), specificity and good deeds, less missteps.
 * What only a stock phrase carries adds nothing. The weights are authored, not fitted. Stateless.
 */
public final class RuleScore {

    private static final double FLOOR = 25;
    private static final double[] MECHANISM = {34, 16, 8}; // strongest, second, third, at level 2
    private static final double SPECIFICITY = 12;
    private static final double DEEDS_AT_MOST = 16;
    /** What is left, below level 2, of what could be said to anybody: about half. */
    private static final double GENERAL_SHARE = 0.5;
    /** From this specificity on nothing is taken off for what could be said to anybody. */
    private static final double SPECIFIC_ENOUGH = 0.45;
    /** The worst misstep counts in full, the others by this much. */
    private static final double OTHERS_SHARE = 0.5;

    private static final double PARROTING = 12;
    private static final double OFF_TOPIC = 20;
    private static final double TOO_SHORT = 6;

    private static final double OWN_SPREAD = 4; // readers of the same reply differ this much at least
    private static final double LEVEL_SPREAD = 8; // points a level: half the second weight
    private static final double MISSTEP_SPREAD = 0.5; // of its cost: it is there or not, by its confidence

    /** For a misstep that has no cost of its own. */
    private static final double OTHER_COST = 20;

    private static final Map<Misstep, Double> COST = new EnumMap<>(Misstep.class);

    static {
        COST.put(Misstep.JUDGING, 34.0);
        COST.put(Misstep.DIAGNOSING, 32.0);
        COST.put(Misstep.MINIMISING, 30.0);
        COST.put(Misstep.ARGUING, 28.0);
        COST.put(Misstep.SELF_CENTRED, 24.0);
        COST.put(Misstep.PREMATURE_ADVICE, 22.0);
        COST.put(Misstep.IGNORING, 22.0);
        COST.put(Misstep.FALSE_PROMISE, 20.0);
        COST.put(Misstep.INTERROGATING, 20.0);
        COST.put(Misstep.FALSE_CHEER, 18.0);
    }

    private RuleScore() {}

    static Verdict judge(ReplyReading reading, Map<Mechanism, MechanismLevel> levels) {
        double[] expected = new double[3];
        double variance = OWN_SPREAD * OWN_SPREAD;
        boolean stockOnly = isStockOnly(reading);
        for (Mechanism mechanism : Mechanism.values()) {
            MechanismLevel level = levels.get(mechanism);
            if (level == null || stockOnly) {
                continue;
            }
            List<Double> p = level.probabilities();
            double mean = level(p);
            mean *= level.level().orElse(0) == 2 ? 1 : fitting(reading.specificity());
            expected[mechanism.ordinal()] = mean;
            variance += (p.get(1) + 4 * p.get(2) - level(p) * level(p)) * LEVEL_SPREAD * LEVEL_SPREAD;
        }
        Arrays.sort(expected);
        double score = FLOOR + SPECIFICITY * reading.specificity() + deeds(reading);
        for (int rank = 0; rank < 3; rank++) {
            score += MECHANISM[rank] * expected[2 - rank] / 2;
        }
        double worst = 0;
        double all = 0;
        for (MisstepSpan found : reading.missteps()) {
            double spread = MISSTEP_SPREAD * fullCost(found);
            double cost = cost(found);
            worst = Math.max(worst, cost);
            all += cost;
            variance += spread * spread * found.confidence() * (1 - found.confidence());
        }
        score -= worst + (all - worst) * OTHERS_SHARE;
        score -= reading.has(ReplyFlag.PARROTING) ? PARROTING : 0;
        score -= reading.has(ReplyFlag.OFF_TOPIC) ? OFF_TOPIC : 0;
        score -= reading.has(ReplyFlag.TOO_SHORT) ? TOO_SHORT : 0;
        int rounded = clamp(score);
        double half = Rating.DEVIATIONS * Math.sqrt(variance);
        return new Verdict(
                levels,
                rounded,
                reading.flags(),
                new ScoreInterval(Math.min(rounded, clamp(score - half)), Math.max(rounded, clamp(score + half))));
    }

    /** What a misstep takes off when it is the worst: how missteps are ordered wherever one is told before another. */
    public static double cost(MisstepSpan found) {
        return fullCost(found) * found.confidence();
    }

    private static double fullCost(MisstepSpan found) {
        return COST.getOrDefault(found.misstep(), OTHER_COST);
    }

    private static double fitting(double specificity) {
        return GENERAL_SHARE + (1 - GENERAL_SHARE) * Math.min(1, specificity / SPECIFIC_ENOUGH);
    }

    private static double level(List<Double> probabilities) {
        return probabilities.get(1) + 2 * probabilities.get(2);
    }

    private static double deeds(ReplyReading reading) {
        double deeds = 0;
        for (Move move : reading.moves()) {
            deeds += switch (move.kind()) {
                        case RISK_QUESTION -> 16;
                        case APOLOGY -> 10;
                        case PRACTICAL_CARE -> 14;
                        case AFFIRMATION, PERMISSION, AUTONOMY -> 6;
                        default -> 0;
                    }
                    * move.confidence();
        }
        return Math.min(DEEDS_AT_MOST, deeds);
    }

    /** Nothing but stock phrases and noises. */
    static boolean isStockOnly(ReplyReading reading) {
        return reading.makes(MoveKind.FORMULA)
                && reading.moves().stream().allMatch(move -> switch (move.kind()) {
                    case FORMULA,
                            OTHER,
                            GREETING,
                            THANKS,
                            GOODBYE,
                            FALSE_CHEER,
                            FALSE_PROMISE,
                            PRAISE,
                            ADVICE,
                            MINIMISING -> true;
                    default -> false;
                });
    }

    private static int clamp(double score) {
        return (int) Math.round(Math.max(0, Math.min(100, score)));
    }
}
