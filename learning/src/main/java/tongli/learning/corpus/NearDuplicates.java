package tongli.learning.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds training texts that also stand, nearly word for word, on the other side of a split.
 *
 * <p>Texts are compared by the set of their runs of {@value #SHINGLE} letters and digits: two are near
 * duplicates when the sets' Jaccard index is at least {@value #NEAR}, or when nothing but case, spaces and signs
 * differs. Candidates are those that share one of their {@value #SKETCH} smallest hashes (Broder, SEQUENCES 1997).
 */
public final class NearDuplicates {
    private static final int SHINGLE = 4;
    private static final int SKETCH = 8;
    private static final double NEAR = 0.8;

    private final Map<Long, List<long[]>> bySketch = new HashMap<>();
    private final Set<String> letters = new HashSet<>();

    /** @param kept the texts that must not be met in training */
    public NearDuplicates(List<Example> kept) {
        for (Example example : kept) {
            String bare = lettersOf(example.text());
            letters.add(bare);
            long[] shingles = shinglesOf(bare);
            for (int i = 0; i < Math.min(SKETCH, shingles.length); i++) {
                bySketch.computeIfAbsent(shingles[i], key -> new ArrayList<>()).add(shingles);
            }
        }
    }

    /** The examples that are no near duplicate of a kept text, in the same order. */
    public List<Example> without(List<Example> training) {
        return training.stream().filter(example -> !isNear(example.text())).toList();
    }

    /** Whether {@code text} nearly repeats a kept text. */
    public boolean isNear(String text) {
        String bare = lettersOf(text);
        if (letters.contains(bare)) {
            return true;
        }
        long[] shingles = shinglesOf(bare);
        for (int i = 0; i < Math.min(SKETCH, shingles.length); i++) {
            for (long[] other : bySketch.getOrDefault(shingles[i], List.of())) {
                if (jaccard(shingles, other) >= NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String lettersOf(String text) {
        StringBuilder bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.isEmpty() ? text : bare.toString(); // signs alone are compared as they are
    }

    /** Sorted and distinct. */
    private static long[] shinglesOf(String bare) {
        if (bare.length() < SHINGLE) {
            return new long[0];
        }
        long[] hashes = new long[bare.length() - SHINGLE + 1];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = (hash ^ bare.charAt(j)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            hashes[i] = hash;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    static double jaccard(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < a.length && j < b.length) {
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared / (double) (a.length + b.length - shared);
    }
}
