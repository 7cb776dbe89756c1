package tongli.perception.voice.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.sound.SampleStream;

/**
 * Finds where somebody speaks, in a whole recording or while it comes in; both by the same code, so that both say the same. Owns a native handle: close it when no call
 * is under way. Safe for many threads; each stream is for one.
 *
 * <p>Source: Silero Team, Silero VAD, version 5 (docs/models/voice-activity.md).
 */
public final class VoiceActivity implements AutoCloseable {
    /** Samples that one probability is for: 32 milliseconds. */
    public static final int WINDOW = 512;

    private final SileroNetwork network = new SileroNetwork();

    /** Listens to a recording that comes in piece by piece. */
    public SpeechStream listen(SpanRules rules) {
        return new SpeechStream(network, rules);
    }

    /** @param samples of one channel, {@link MonoSound#RATE_HZ} a second, near [-1, 1] @return the spans in order, apart from each other */
    public List<SpeechSpan> spans(float[] samples, SpanRules rules) {
        SpeechStream stream = listen(rules);
        List<SpeechSpan> spans = new ArrayList<>(stream.add(samples));
        spans.addAll(stream.end());
        return spans;
    }

    /** @param sound read to its end, and not closed @throws IOException as {@link SampleStream#next} */
    public List<SpeechSpan> spans(SampleStream sound, SpanRules rules) throws IOException {
        SpeechStream stream = listen(rules);
        List<SpeechSpan> spans = new ArrayList<>();
        for (float[] next = sound.next(); next.length > 0; next = sound.next()) {
            spans.addAll(stream.add(next));
        }
        spans.addAll(stream.end());
        return spans;
    }

    @Override
    public void close() {
        network.close();
    }
}
