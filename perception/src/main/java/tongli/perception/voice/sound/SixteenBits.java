package tongli.perception.voice.sound;

/** Samples as whole numbers of 16 bits, as recognisers of speech take them. Stateless. */
public final class SixteenBits {
    private static final int FULL_SCALE = 32_768;

    private SixteenBits() {}

    /** @param samples near [-1, 1]; what lies outside is cut off @return one a sample, the nearest */
    public static short[] of(float[] samples) {
        short[] whole = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double nearest = Math.rint(samples[i] * FULL_SCALE);
            whole[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, nearest));
        }
        return whole;
    }
}
