package tongli.learning.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tongli.core.Require;

/**
 * Texts by number, asked for those that nearly repeat another.
 *
 * <p>Texts are compared by the set of their runs of {@value #SHINGLE} letters and digits: two are near when the sets'
 * Jaccard index reaches a threshold, or when nothing but case, spaces and signs differs. Candidates are those that share one
 * of their {@value #SKETCH} smallest hashes (Broder, SEQUENCES 1997), which misses hardly a pair at 0.8, and about one in
 * two hundred at 0.5. For one thread; holds about 16 bytes a character.
 */
public final class NearTexts implements NearIndex<String> {
    /** What the training and the data commands take for near. */
    public static final double NEAR = 0.8;

    /** Below this too many pairs are missed to rely on. */
    public static final double LOWEST = 0.5;

    private static final int SHINGLE = 4;
    private static final int SKETCH = 8;
    private static final double ROUNDING = 1e-9;

    private final double near;
    private final List<long[]> shingles = new ArrayList<>();
    private final Map<Long, List<Integer>> bySketch = new HashMap<>();
    private final Map<String, List<Integer>> byLetters = new HashMap<>();

    /** @param near the Jaccard index from which two texts are near, in [{@value #LOWEST}, 1] */
    public NearTexts(double near) {
        this.near = Require.inRange("near", near, LOWEST, 1);
    }

    @Override
    public int add(String text) {
        int number = shingles.size();
        String bare = lettersOf(text);
        long[] hashes = shinglesOf(bare);
        shingles.add(hashes);
        byLetters.computeIfAbsent(bare, key -> new ArrayList<>(1)).add(number);
        for (int i = 0; i < Math.min(SKETCH, hashes.length); i++) {
            bySketch.computeIfAbsent(hashes[i], key -> new ArrayList<>(1)).add(number);
        }
        return number;
    }

    @Override
    public List<Integer> near(String text) {
        String bare = lettersOf(text);
        TreeSet<Integer> found = new TreeSet<>(byLetters.getOrDefault(bare, List.of()));
        long[] hashes = shinglesOf(bare);
        for (int i = 0; i < Math.min(SKETCH, hashes.length); i++) {
            for (int other : bySketch.getOrDefault(hashes[i], List.of())) {
                if (!found.contains(other) && isNear(hashes, shingles.get(other))) {
                    found.add(other);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Sets of too different a size need no comparing. */
    private boolean isNear(long[] one, long[] other) {
        int smaller = Math.min(one.length, other.length);
        int larger = Math.max(one.length, other.length);
        return smaller + ROUNDING >= near * larger && jaccard(one, other) >= near;
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
