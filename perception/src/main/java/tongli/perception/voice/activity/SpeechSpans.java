package tongli.perception.voice.activity;

import java.util.Optional;

/**
 * Makes spans of probabilities, as they come: two thresholds, a shortest span, a shortest silence, padding. One window of
 * {@link VoiceActivity#WINDOW} samples after the other. For one thread.
 *
 * <p>Source: {@code get_speech_timestamps} of Silero VAD v5, without its longest span.
 */
public final class SpeechSpans {
    private static final long NOT_YET = -1;

    private final SpanRules rules;
    private final long shortest;
    private final long silence;
    private final long padding;
    private long windows;
    private long begun = NOT_YET;
    /** Where speech became improbable in the span that is under way. */
    private long faded = NOT_YET;

    public SpeechSpans(SpanRules rules) {
        this.rules = rules;
        this.shortest = SpanRules.samples(rules.shortest());
        this.silence = SpanRules.samples(rules.silence());
        this.padding = SpanRules.samples(rules.padding());
    }

    /** @param probability of speech in the next window @return a span that is over by now */
    public Optional<SpeechSpan> add(double probability) {
        long here = windows * VoiceActivity.WINDOW;
        windows++;
        if (probability >= rules.begin()) {
            faded = NOT_YET;
            begun = begun == NOT_YET ? here : begun;
        } else if (probability < rules.end() && begun != NOT_YET) {
            faded = faded == NOT_YET ? here : faded;
            if (here - faded >= silence) {
                return closed(faded, Long.MAX_VALUE);
            }
        }
        return Optional.empty();
    }

    /** @param samples how long the recording is @return the span that was under way */
    public Optional<SpeechSpan> end(long samples) {
        return begun == NOT_YET ? Optional.empty() : closed(samples, samples);
    }

    private Optional<SpeechSpan> closed(long end, long samples) {
        long from = begun;
        begun = NOT_YET;
        faded = NOT_YET;
        return end - from > shortest
                ? Optional.of(new SpeechSpan(Math.max(0, from - padding), Math.min(samples, end + padding)))
                : Optional.empty();
    }
}
