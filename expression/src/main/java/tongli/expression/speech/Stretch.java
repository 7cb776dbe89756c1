package tongli.expression.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sound in which something is heard, between parts that are silent.
 *
 * @param fromMillis from the beginning of the sound
 * @param toMillis exclusive, later than {@code fromMillis}
 */
record Stretch(int fromMillis, int toMillis) {

    private static final int FRAME_MILLIS = 10;
    /** The lips of a p are shut for less; a comma is silent for longer. */
    private static final int LEAST_PAUSE_MILLIS = 90;

    int millis() {
        return toMillis - fromMillis;
    }

    /** Of a sound, in order; a frame is heard if any sample of it can be. */
    static List<Stretch> of(Wav sound) {
        int frame = Math.max(1, sound.sampleRateHz() * FRAME_MILLIS / 1000);
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; at < sound.samples(); at += frame) {
            int end = Math.min(sound.samples(), at + frame);
            if (sound.isHeard(at, end)) {
                add(found, new Stretch(millis(at, sound), millis(end, sound)));
            }
        }
        return found;
    }

    private static void add(List<Stretch> found, Stretch next) {
        int last = found.size() - 1;
        if (last >= 0 && next.fromMillis - found.get(last).toMillis < LEAST_PAUSE_MILLIS) {
            found.set(last, new Stretch(found.get(last).fromMillis, next.toMillis));
        } else if (next.millis() > 0) {
            found.add(next);
        }
    }

    private static int millis(int samples, Wav sound) {
        return (int) (samples * 1000L / sound.sampleRateHz());
    }
}
