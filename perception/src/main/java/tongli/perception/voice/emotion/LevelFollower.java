package tongli.perception.voice.emotion;

/**
 * Brings speech to one level while it comes in, by what was active in the last ten seconds; see {@link SpeechLevel}. The gain moves
 * evenly over a frame, so that it makes no clicks. For one thread.
 */
final class LevelFollower {
    private static final int FRAMES = 500;

    private final double[] squares = new double[FRAMES];
    private long seen;
    private double gain = Double.NaN;

    /** @param frame of {@link SpeechLevel#FRAME} samples @return the same at the level; the caller's own */
    float[] evened(float[] frame) {
        squares[(int) (seen % FRAMES)] = SpeechLevel.meanSquare(frame, 0);
        seen++;
        double next = SpeechLevel.gain(SpeechLevel.activeMeanSquare(squares, (int) Math.min(seen, FRAMES)));
        double before = Double.isNaN(gain) ? next : gain;
        float[] evened = new float[frame.length];
        for (int i = 0; i < frame.length; i++) {
            evened[i] = (float) (frame[i] * (before + (next - before) * i / frame.length));
        }
        gain = next;
        return evened;
    }
}
