package tongli.perception.voice.activity;

import java.util.ArrayList;
import java.util.List;

/** One recording as it comes in: pieces of any length, and the spans of speech that are over by then. For one thread. */
public final class SpeechStream {
    private final SileroNetwork network;
    private final SpeechSpans spans;
    private final float[] state = new float[SileroNetwork.STATE];
    /** The end of the window before, and as much of the next as came. */
    private final float[] input = new float[SileroNetwork.CONTEXT + VoiceActivity.WINDOW];

    private int filled = SileroNetwork.CONTEXT;
    private long samples;
    private double probability;
    private boolean ended;

    SpeechStream(SileroNetwork network, SpanRules rules) {
        this.network = network;
        this.spans = new SpeechSpans(rules);
    }

    /**
     * @param piece of the recording; not kept
     * @return the spans that are over by now, in order
     * @throws IllegalStateException if the recording has ended, or ONNX Runtime fails
     */
    public List<SpeechSpan> add(float[] piece) {
        if (ended) {
            throw new IllegalStateException("this recording has ended; listen to another by a new stream");
        }
        List<SpeechSpan> over = new ArrayList<>();
        int at = 0;
        while (at < piece.length) {
            int taken = Math.min(piece.length - at, input.length - filled);
            System.arraycopy(piece, at, input, filled, taken);
            filled += taken;
            at += taken;
            if (filled == input.length) {
                window(over);
            }
        }
        samples += piece.length;
        return over;
    }

    /** The recording has ended; what is missing of its last window is taken for silence. @return the spans that were not told yet */
    public List<SpeechSpan> end() {
        long length = samples;
        int missing = filled == SileroNetwork.CONTEXT ? 0 : input.length - filled;
        List<SpeechSpan> over = new ArrayList<>(add(new float[missing]));
        ended = true;
        spans.end(length).ifPresent(over::add);
        return over;
    }

    /** How probable speech was in the last whole window, from 0 to 1; 0 before the first. */
    public double probability() {
        return probability;
    }

    private void window(List<SpeechSpan> over) {
        probability = network.probability(input, state);
        spans.add(probability).ifPresent(over::add);
        System.arraycopy(input, VoiceActivity.WINDOW, input, 0, SileroNetwork.CONTEXT);
        filled = SileroNetwork.CONTEXT;
    }
}
