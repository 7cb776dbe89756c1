package tongli.expression.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The fundamental frequency of a sound by the peak of its autocorrelation, in frames of 45 ms. */
final class Pitch {

    private Pitch() {}

    /** In hertz, of the frames that have a clear one between 60 and 450. */
    static double median(Wav sound) {
        ByteBuffer bytes = ByteBuffer.wrap(sound.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int rate = sound.sampleRateHz();
        int frame = rate * 45 / 1000;
        List<Double> found = new ArrayList<>();
        for (int at = 0; at + frame < sound.samples(); at += frame) {
            double whole = product(bytes, at, frame, 0);
            int best = rate / 450;
            for (int lag = best; lag < rate / 60; lag++) {
                best = product(bytes, at, frame, lag) > product(bytes, at, frame, best) ? lag : best;
            }
            if (whole > 1e6 * frame / 10 && product(bytes, at, frame, best) > 0.6 * whole) {
                found.add((double) rate / best);
            }
        }
        return found.stream().sorted().toList().get(found.size() / 2);
    }

    private static double product(ByteBuffer bytes, int at, int frame, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < frame; i++) {
            sum += (double) bytes.getShort(44 + 2 * (at + i)) * bytes.getShort(44 + 2 * (at + i + lag));
        }
        return sum;
    }
}
