package tongli.learning.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;

/**
 * What a crowd's vote is worth: how often each emotion was acted where a vote was given, and the other way round. A tie counts for each of its
 * winners by its share. Each cell starts at half a clip (Jeffreys), so that nothing is impossible. Immutable.
 */
final class VoteTable {
    private static final double START = 0.5;

    private final double[][] counts = new double[BasicDistribution.SIZE][BasicDistribution.SIZE]; // acted, voted

    /** @param vote which of the three */
    VoteTable(List<VotedClip> clips, Function<VotedClip, List<BasicEmotion>> vote) {
        for (double[] row : counts) {
            Arrays.fill(row, START);
        }
        for (VotedClip clip : clips) {
            List<BasicEmotion> winners = vote.apply(clip);
            for (BasicEmotion winner : winners) {
                counts[clip.acted().ordinal()][winner.ordinal()] += 1.0 / winners.size();
            }
        }
    }

    /** How likely each emotion was acted where these were voted. */
    BasicDistribution acted(List<BasicEmotion> winners) {
        double[] mean = new double[BasicDistribution.SIZE];
        for (BasicEmotion winner : winners) {
            double all = 0;
            for (double[] row : counts) {
                all += row[winner.ordinal()];
            }
            for (int label = 0; label < mean.length; label++) {
                mean[label] += counts[label][winner.ordinal()] / all / winners.size();
            }
        }
        return BasicDistribution.of(mean);
    }

    /** Rows what was acted, columns what was voted; each row sums to 1. */
    double[][] voted() {
        double[][] shares = new double[counts.length][];
        for (int row = 0; row < shares.length; row++) {
            double all = Arrays.stream(counts[row]).sum();
            shares[row] = Arrays.stream(counts[row]).map(one -> one / all).toArray();
        }
        return shares;
    }
}
