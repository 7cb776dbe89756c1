package tongli.perception.voice.emotion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tongli.perception.voice.egemaps.LowLevelDescriptors;

/**
 * How much energy (arousal) there is in a voice while it speaks: frames go in, and every half second the last three seconds are read by a
 * model's layer for strangers, as long as there was voice in them. No emotion is told.
 *
 * <p>The sound need not be brought to one level first, as {@link VoiceReader} does: the arousal of the model that ships hangs on the height and
 * range of pitch and on levels against one another only, which a gain does not move (tested). Keeps three seconds of descriptors. For one
 * thread.
 */
public final class EnergyFollower {
    private static final int EVERY_FRAMES = 50;
    private static final int OVER_FRAMES = 300;
    /** Readings, half a second apart, that are told together. */
    private static final int TOGETHER = 4;
    /** Half seconds without a voice after which what was told of it is no longer of now. */
    private static final int FORGOTTEN_AFTER = OVER_FRAMES / EVERY_FRAMES;

    private final VoiceHead head;
    private final Deque<LowLevelDescriptors> last = new ArrayDeque<>();
    private final Deque<Double> readings = new ArrayDeque<>();
    private long frames;
    private int read;
    private int silent;

    public EnergyFollower(VoiceModel model) {
        this.head = model.stranger();
    }

    /** @param frame the next one, a hundredth of a second after the last */
    public void add(LowLevelDescriptors frame) {
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
        List<LowLevelDescriptors> heard = new ArrayList<>(last);
        VoiceFrames some = new VoiceFrames(heard, Optional.empty());
        Stretch all = new Stretch(0, heard.size() / VoiceFrames.FRAMES_A_SECOND);
        if (some.voicedSeconds(all) < VoiceReader.LEAST_VOICED_SECONDS) {
            silent++;
            if (silent >= FORGOTTEN_AFTER) {
                readings.clear();
            }
            return;
        }
        silent = 0;
        read++;
        readings.addLast(head.arousal(some.numbers(all)));
        if (readings.size() > TOGETHER) {
            readings.removeFirst();
        }
    }

    /** How often the voice was read. */
    public int readings() {
        return read;
    }

    /** The mean of the last {@value #TOGETHER} readings, [-1, 1]; NaN until there are as many, and after a silence of some seconds. */
    public double energy() {
        return readings.size() < TOGETHER
                ? Double.NaN
                : readings.stream().mapToDouble(Double::doubleValue).sum() / TOGETHER;
    }

    /** How far the highest of them lies above the lowest, [0, 2]; NaN until there are as many. */
    public double spread() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double reading : readings) {
            lowest = Math.min(lowest, reading);
            highest = Math.max(highest, reading);
        }
        return readings.size() < TOGETHER ? Double.NaN : highest - lowest;
    }
}
