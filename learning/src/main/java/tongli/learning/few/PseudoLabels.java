package tongli.learning.few;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.learning.metric.Thresholds;

/**
 * Which texts without labels a network is taken at its word on: of each label the surest, as many of one as of another, and none that it
 * is not sure enough of. So a label that the network likes to say cannot crowd the others out. Stateless.
 *
 * <p>Source: Zou et al., "Unsupervised domain adaptation for semantic segmentation via class-balanced self-training", ECCV 2018, section
 * 3.2: the surest share of each label. There a label has as much room as it is said; here every label has the same, as nobody
 * knows how often each comes.
 */
final class PseudoLabels {
    private PseudoLabels() {}

    /** @param row of a text @param label its place */
    record Choice(int row, int label) {}

    /**
     * @param probabilities shape (texts, labels)
     * @param share of the texts that may be taken in all, (0, 1]; each label may have its part of that
     * @param confidence the least probability
     * @return in the order of the rows
     */
    static List<Choice> choose(double[][] probabilities, double share, double confidence) {
        if (probabilities.length == 0) {
            return List.of();
        }
        int labels = probabilities[0].length;
        int room = (int) Math.ceil(share * probabilities.length / labels);
        List<Choice> chosen = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            int own = label;
            List<Integer> said = new ArrayList<>();
            for (int row = 0; row < probabilities.length; row++) {
                double[] probable = probabilities[row];
                if (Thresholds.argmax(probable) == label && probable[label] >= confidence) {
                    said.add(row);
                }
            }
            said.sort(Comparator.comparingDouble((Integer row) -> -probabilities[row][own])); // stable
            said.stream().limit(room).forEach(row -> chosen.add(new Choice(row, own)));
        }
        chosen.sort(Comparator.comparingInt(Choice::row));
        return chosen;
    }
}
