package tongli.learning.pretrain;

import java.util.List;
import java.util.stream.LongStream;

/** How often tokens come in lines, marks left aside. Stateless. */
final class TokenCounts {
    private TokenCounts() {}

    /** Each token that comes, once, rising. @param unknown which is left out, as it says nothing */
    static long[] different(List<Line> lines, long unknown) {
        return lines.stream()
                .flatMapToLong(TokenCounts::tokens)
                .filter(token -> token != unknown)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The logarithm of each token's share, as if each had come once more. @param size of the vocabulary */
    static float[] logShares(List<Line> lines, int size) {
        long[] times = new long[size];
        lines.stream().flatMapToLong(TokenCounts::tokens).forEach(token -> times[Math.toIntExact(token)]++);
        double all = (double) LongStream.of(times).sum() + size;
        float[] shares = new float[size];
        for (int token = 0; token < size; token++) {
            shares[token] = (float) StrictMath.log((times[token] + 1) / all);
        }
        return shares;
    }

    private static LongStream tokens(Line line) {
        return LongStream.of(line.ids()).skip(1).limit(line.length() - 2L);
    }
}
