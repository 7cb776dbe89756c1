package tongli.persona.memory;

import java.util.List;

/**
 * The law of soreness: hurts that nobody mended are felt when they meet again, while what they cost, faded by the days, is still
 * more than a scratch. Whoever is sore begins as if it had just been done, and takes an apology as such. Stateless.
 */
final class Soreness {

    private Soreness() {}

    static boolean isSore(List<Wound> wounds, int days) {
        double open = wounds.stream()
                .filter(wound -> !wound.mended())
                .mapToDouble(Wound::depth)
                .sum();
        return open > 0 && open * Fading.HURT.kept(days) >= Rates.SORE_FROM;
    }

    /** How many hurts they count against the learner from the start. */
    static int counted(List<Wound> wounds) {
        return (int) Math.min(
                Rates.MOST_HURTS,
                wounds.stream().filter(wound -> !wound.mended()).count());
    }
}
