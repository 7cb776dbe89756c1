package tongli.camp.env;

/**
 * Seeds that follow from others, far apart however near those lie: the finaliser of SplitMix64 (Steele, Lea and Flood,
 * OOPSLA 2014) over each in turn. Stateless.
 */
public final class Seeds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** The seed of a part of what {@code seed} begins. */
    public static long of(long seed, long part) {
        return mixed(mixed(seed + GOLDEN) + (part + 1) * GOLDEN);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
