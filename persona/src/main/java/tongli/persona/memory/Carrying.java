package tongli.persona.memory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.persona.InnerState;
import tongli.persona.PersonaState.Feeling;

/**
 * The law of return: how they are inside begins between where the scenario begins and where the last talk ended, nearer to the
 * former the more days have passed. Energy is no memory: a night's sleep gives it back. Stateless.
 */
final class Carrying {

    private Carrying() {}

    /**
     * @param usual how the person is when nothing was before
     * @param last how the last talk left them
     */
    static Feeling over(Feeling usual, Feeling last, List<Wound> wounds, int days) {
        double won = Fading.CLOSENESS.kept(days);
        double lost = lossKept(wounds, days);
        double lighter = Fading.RELIEF.kept(days);
        InnerState from = usual.inner();
        InnerState to = last.inner();
        InnerState inner = new InnerState(
                Math.max(
                        Math.min(from.trust(), Rates.COMES_BACK),
                        between(from.trust(), to.trust(), to.trust() < from.trust() ? lost : won)),
                between(
                        from.distress(),
                        to.distress(),
                        to.distress() > from.distress() && !wounds.isEmpty() ? lost : lighter),
                between(from.openness(), to.openness(), to.openness() < from.openness() ? lost : won),
                between(from.energy(), to.energy(), days == 0 ? 1 : 0));
        return new Feeling(inner, mixed(usual.emotion(), last.emotion(), lighter));
    }

    /** What is left of a loss: each hurt's share of it fades as that hurt does; a loss without one as closeness does. */
    private static double lossKept(List<Wound> wounds, int days) {
        double depth = wounds.stream().mapToDouble(Wound::depth).sum();
        if (depth == 0) {
            return Fading.CLOSENESS.kept(days);
        }
        return wounds.stream()
                        .mapToDouble(wound -> wound.depth() * (wound.mended() ? Fading.MENDED : Fading.HURT).kept(days))
                        .sum()
                / depth;
    }

    private static double between(double from, double to, double kept) {
        double at = from + (to - from) * kept;
        return Math.max(Math.min(from, to), Math.min(Math.max(from, to), at)); // against rounding
    }

    private static Map<BasicEmotion, Double> mixed(
            Map<BasicEmotion, Double> from, Map<BasicEmotion, Double> to, double kept) {
        Map<BasicEmotion, Double> mixed = new EnumMap<>(BasicEmotion.class);
        from.forEach((emotion, share) -> mixed.merge(emotion, (1 - kept) * share, Double::sum));
        to.forEach((emotion, share) -> mixed.merge(emotion, kept * share, Double::sum));
        return mixed;
    }
}
