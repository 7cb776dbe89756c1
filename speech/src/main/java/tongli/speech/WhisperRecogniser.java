package tongli.speech;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tongli.core.Language;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.sound.SampleStream;
import tongli.perception.voice.speech.Recogniser;
import tongli.perception.voice.speech.SpokenWord;
import tongli.perception.voice.speech.Transcript;

/**
 * Owns a context of whisper.cpp. It hears the whole at once and tells phrases, not words, without saying how sure it is: a {@link SpokenWord} is a phrase here. Calls wait for
 * one another.
 */
final class WhisperRecogniser implements Recogniser {
    private static final int LONGEST_SECONDS = 1_800;
    /** Times come in hundredths of a second. */
    private static final double TICKS_A_SECOND = 100;

    private final Language language;
    private final WhisperJNI whisper;
    private final WhisperContext context;

    WhisperRecogniser(Language language, WhisperJNI whisper, WhisperContext context) {
        this.language = language;
        this.whisper = whisper;
        this.context = context;
    }

    @Override
    public String name() {
        return WhisperProvider.NAME;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public synchronized Transcript transcribe(SampleStream sound) throws IOException {
        float[] samples = whole(sound);
        WhisperFullParams parameters = new WhisperFullParams();
        parameters.language = language.code();
        parameters.printProgress = false;
        parameters.nThreads = Math.min(4, Runtime.getRuntime().availableProcessors());
        int status = whisper.full(context, parameters, samples, samples.length);
        if (status != 0) {
            throw new IOException("whisper failed with status %d; type what was said".formatted(status));
        }
        List<SpokenWord> phrases = new ArrayList<>();
        for (int i = 0; i < whisper.fullNSegments(context); i++) {
            String text = whisper.fullGetSegmentText(context, i).strip();
            double from = whisper.fullGetSegmentTimestamp0(context, i) / TICKS_A_SECOND;
            double to = whisper.fullGetSegmentTimestamp1(context, i) / TICKS_A_SECOND;
            if (!text.isEmpty()) {
                phrases.add(new SpokenWord(text, Math.max(0, from), Math.max(from, to), OptionalDouble.empty()));
            }
        }
        return new Transcript(name(), language, phrases);
    }

    private static float[] whole(SampleStream sound) throws IOException {
        float[] whole = new float[MonoSound.RATE_HZ];
        int filled = 0;
        for (float[] next = sound.next(); next.length > 0; next = sound.next()) {
            if (filled + next.length > LONGEST_SECONDS * MonoSound.RATE_HZ) {
                throw new IOException("lasts more than %d minutes, and whisper hears all at once; cut it"
                        .formatted(LONGEST_SECONDS / 60));
            }
            if (filled + next.length > whole.length) {
                whole = Arrays.copyOf(whole, 2 * (filled + next.length));
            }
            System.arraycopy(next, 0, whole, filled, next.length);
            filled += next.length;
        }
        return Arrays.copyOf(whole, filled);
    }

    @Override
    public synchronized void close() {
        context.close();
    }
}
