package tongli.learning.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tongli.learning.corpus.Example;
import tongli.perception.text.HeadWeights;

class HeadTrainerTest {
    private static final HeadOptions SMALL = new HeadOptions(8, 4, 40, 40, 8, 0.02, 0.05, 0.001, 0.1, 0, 3);

    /** Three labels, told by the sign of the first feature, and within the positive by the second. */
    private static List<TrainingRow> rows() {
        var random = new SplittableRandom(1);
        List<TrainingRow> rows = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            float[] features = {(float) random.nextDouble(-1, 1), (float) random.nextDouble(-1, 1), 3};
            int label = features[0] < 0 ? 0 : features[1] < 0 ? 1 : 2;
            float[] target = new float[3];
            target[label] = 1;
            rows.add(new TrainingRow(
                    new Example("test", "text", target, label / 2f), features, new int[] {i % 16}, i % 2, 1));
        }
        return rows;
    }

    private static double accuracy(HeadWeights weights, List<TrainingRow> rows) {
        var head = TestHeads.with(weights);
        return rows.stream()
                        .filter(row -> row.example()
                                .says(Calibrator.argmax(
                                        head.read(row.features(), row.buckets()).distribution())))
                        .count()
                / (double) rows.size();
    }

    @Test
    void whatTheFeaturesTellIsLearnt() {
        var rows = rows();
        var weights = new HeadTrainer(SMALL, line -> {}).fit(rows, 3, tried -> accuracy(tried, rows));
        assertThat(accuracy(weights, rows)).isGreaterThan(0.95);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        var first = new HeadTrainer(SMALL, line -> {}).fit(rows(), 3, tried -> 0);
        var second = new HeadTrainer(SMALL, line -> {}).fit(rows(), 3, tried -> 0);
        assertThat(second.first()).isEqualTo(first.first());
        assertThat(second.wide()).isEqualTo(first.wide());
    }

    @Test
    void theBestEpochIsKeptNotTheLast() {
        double[] scores = {0.2, 0.9, 0.1, 0.1};
        List<HeadWeights> seen = new ArrayList<>();
        var options = new HeadOptions(4, 4, 10, 2, 16, 0.01, 0.05, 0, 0, 0, 1);
        var kept = new HeadTrainer(options, line -> {}).fit(rows(), 3, tried -> {
            seen.add(tried);
            return scores[seen.size() - 1];
        });
        assertThat(seen).hasSize(4); // two epochs brought nothing
        assertThat(kept).isSameAs(seen.get(1));
    }
}
