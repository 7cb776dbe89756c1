package tongli.perception.voice.emotion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tongli.perception.voice.egemaps.EgemapsStream;
import tongli.perception.voice.egemaps.LowLevelDescriptors;

/**
 * Reads a voice while it speaks: samples go in, in pieces of any length, and every half second a reading of the last three seconds comes
 * out, as long as there was voice in them. Time ranges count from the beginning of the stream. What comes out does not hang on how the
 * samples were cut. Keeps ten seconds of levels and three of descriptors. For one thread.
 */
public final class VoiceStream {
    private static final int EVERY_FRAMES = 50;
    private static final int OVER_FRAMES = 300;

    private final VoiceReader reader;
    private final WhoSpeaks who;
    private final Consumer<VoiceReading> readings;
    private final LevelFollower level = new LevelFollower();
    private final EgemapsStream measured = new EgemapsStream(this::add);
    private final Deque<LowLevelDescriptors> last = new ArrayDeque<>();
    private final float[] piece = new float[SpeechLevel.FRAME];
    private int filled;
    private long frames;

    /**
     * @param readings is given each reading, on the thread that gives the samples
     * @throws IllegalArgumentException if the model was learnt with a speech embedding, which hears whole recordings
     */
    public VoiceStream(VoiceReader reader, WhoSpeaks who, Consumer<VoiceReading> readings) {
        if (reader.model().width() != VoiceNumbers.PLAIN) {
            throw new IllegalArgumentException(
                    "the model was learnt with a speech embedding, which hears whole recordings; give one without");
        }
        this.reader = reader;
        this.who = who;
        this.readings = readings;
    }

    /** @param samples the next ones, mono, 16 kHz, in [-1, 1]; not kept */
    public void accept(float[] samples) {
        for (float sample : samples) {
            piece[filled++] = Float.isNaN(sample) ? 0 : sample;
            if (filled == piece.length) {
                measured.accept(level.evened(piece), 0, piece.length);
                filled = 0;
            }
        }
    }

    private void add(LowLevelDescriptors frame) {
        last.addLast(frame);
        if (last.size() > OVER_FRAMES) {
            last.removeFirst();
        }
        frames++;
        if (frames % EVERY_FRAMES == 0) {
            read();
        }
    }

    private void read() {
        VoiceFrames heard = new VoiceFrames(new ArrayList<>(last), Optional.empty());
        Stretch all = new Stretch(0, last.size() / VoiceFrames.FRAMES_A_SECOND);
        if (heard.voicedSeconds(all) >= VoiceReader.LEAST_VOICED_SECONDS) {
            double from = (frames - last.size()) / VoiceFrames.FRAMES_A_SECOND;
            Stretch speech = new Stretch(from, from + all.seconds());
            readings.accept(reader.read(heard, List.of(all), List.of(speech), who, from));
        }
    }
}
