package tongli.perception.voice.egemaps;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Measures a voice while it speaks: samples go in, in pieces of any length, and the descriptors of a frame come out for each hundredth of
 * a second, about 0.44 s after its beginning was heard, for a frame's pitch is chosen by those after it. What comes out does not hang
 * on how the samples were cut. It keeps half a second at most, however long the recording. For one thread.
 */
public final class EgemapsStream {
    private final Consumer<LowLevelDescriptors> settled;
    private final FrameAnalysis analysis = new FrameAnalysis();
    private final VoicedAnalysis voiced = new VoicedAnalysis();
    private final PitchTracker tracker = new PitchTracker();
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final double[] window = new double[Framing.LONG];
    private int filled = Framing.LEAD; // silence goes before
    private long measured;
    private long given;
    private boolean finished;

    /** @param settled is given each frame, in order, on the thread that gives the samples */
    public EgemapsStream(Consumer<LowLevelDescriptors> settled) {
        this.settled = settled;
    }

    /**
     * Takes samples.
     *
     * @param samples mono, 16 kHz, in [-1, 1]: what lies beyond is cut to it, and what is no number counts as silence
     * @param from the first that is taken
     * @param count how many are
     * @throws IndexOutOfBoundsException if {@code samples} has not so many
     * @throws IllegalStateException after {@link #finish()}
     */
    public void accept(float[] samples, int from, int count) {
        Objects.checkFromIndexSize(from, count, samples.length);
        if (finished) {
            throw new IllegalStateException("the recording has been finished; begin a new stream");
        }
        for (int n = from; n < from + count; n++) {
            float sample = samples[n];
            window[filled++] = Float.isNaN(sample) ? 0 : Math.min(Math.max(sample, -1), 1);
            if (filled == Framing.LONG) {
                measure();
            }
        }
    }

    /**
     * Ends the recording and gives the frames that still wait. The long windows that reach beyond the end are filled up with
     * silence, and so is the one frame of a recording shorter than 20 ms. A recording of no samples has no frames.
     *
     * @throws IllegalStateException if called before
     */
    public void finish() {
        accept(new float[0], 0, 0);
        int left = filled - Framing.LEAD;
        while (left >= Framing.SHORT || (left > 0 && measured == 0)) {
            Arrays.fill(window, Framing.LEAD + left, Framing.LONG, 0);
            measure();
            left -= Framing.HOP;
        }
        while (!tracker.isEmpty()) {
            settle();
        }
        finished = true;
    }

    private void measure() {
        Frame frame = analysis.of(window);
        measured++;
        waiting.addLast(frame);
        tracker.add(frame.candidates());
        System.arraycopy(window, Framing.HOP, window, 0, Framing.LONG - Framing.HOP);
        filled = Framing.LONG - Framing.HOP;
        if (tracker.settled()) {
            settle();
        }
    }

    private void settle() {
        Frame frame = waiting.removeFirst();
        double f0Hz = tracker.take();
        if (f0Hz > 0) {
            voiced.complete(frame, f0Hz);
        }
        settled.accept(new LowLevelDescriptors(given++, frame.meanSquare(), frame.values(), frame.bandLevels()));
    }
}
