package tongli.learning.metric;

/**
 * Area under the ROC curve: how often a case that holds is scored above one that does not, ties counting half.
 *
 * <p>Source: Hanley and McNeil, Radiology 143, 1982. Stateless.
 */
public final class RankOfPositives {
    private RankOfPositives() {}

    /**
     * @param scores shape (n), higher for what holds
     * @param holds shape (n)
     * @return in [0, 1]; 0.5 is chance; NaN if all hold or none does
     */
    public static double area(double[] scores, boolean[] holds) {
        double above = 0;
        double pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; holds[i] && j < scores.length; j++) {
                if (!holds[j]) {
                    pairs++;
                    above += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : above / pairs;
    }
}
