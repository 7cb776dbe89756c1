package tongli.perception.tagging;

import java.util.Arrays;

/**
 * The most probable row of tags among those that are allowed: nothing goes on that has not begun, and no span cuts a word.
 * Stateless.
 *
 * <p>Source: Viterbi, IEEE Transactions on Information Theory, 1967; here with transitions that only allow or forbid.
 */
final class Viterbi {
    private Viterbi() {}

    /**
     * @param probabilities shape (tokens, tags)
     * @param within one a token: whether it goes on with the word of the token before
     * @return one tag a token
     */
    static int[] best(BioTags tags, double[][] probabilities, boolean[] within) {
        int tokens = probabilities.length;
        int[][] from = new int[tokens][tags.count()];
        double[] scores = new double[0];
        for (int token = 0; token < tokens; token++) {
            double[] next = new double[tags.count()];
            for (int tag = 0; tag < next.length; tag++) {
                int before = token == 0 ? BioTags.OUTSIDE : bestBefore(tags, scores, tag, within[token]);
                boolean allowed = token == 0 ? tags.mayFollow(BioTags.OUTSIDE, tag, false) : before >= 0;
                from[token][tag] = Math.max(0, before);
                next[tag] = allowed
                        ? (token == 0 ? 0 : scores[before])
                                + StrictMath.log(Math.max(Double.MIN_NORMAL, probabilities[token][tag]))
                        : Double.NEGATIVE_INFINITY;
            }
            scores = next;
        }
        int[] best = new int[tokens];
        for (int token = tokens - 1; token >= 0; token--) {
            best[token] = token == tokens - 1 ? argmax(scores) : from[token + 1][best[token + 1]];
        }
        return best;
    }

    /** The likeliest tag that {@code next} may follow; −1 if there is none. */
    private static int bestBefore(BioTags tags, double[] scores, int next, boolean within) {
        int best = -1;
        for (int tag = 0; tag < scores.length; tag++) {
            if (scores[tag] > Double.NEGATIVE_INFINITY
                    && tags.mayFollow(tag, next, within)
                    && (best < 0 || scores[tag] > scores[best])) {
                best = tag;
            }
        }
        return best;
    }

    private static int argmax(double[] scores) {
        double highest = Arrays.stream(scores).max().orElseThrow();
        int at = 0;
        while (scores[at] < highest) {
            at++;
        }
        return at;
    }
}
