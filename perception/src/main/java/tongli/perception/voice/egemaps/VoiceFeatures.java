package tongli.perception.voice.egemaps;

import java.util.List;
import java.util.Map;
import tongli.core.Require;

/**
 * The 88 numbers of eGeMAPS that sum up an utterance. All are finite. Immutable, for many threads.
 *
 * @param values one for each of {@link #NAMES}, in their order
 */
public record VoiceFeatures(List<Double> values) {
    /** The names of revision v02, in its order. */
    public static final List<String> NAMES =
            List.copyOf(Functionals.of(new Contours()).keySet());

    public VoiceFeatures {
        values = List.copyOf(values);
        if (values.size() != NAMES.size()) {
            throw new IllegalArgumentException(
                    "%d values are given for %d names".formatted(values.size(), NAMES.size()));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            Require.inRange(NAMES.get(i), values.get(i), -Double.MAX_VALUE, Double.MAX_VALUE);
        }
    }

    /** Sums up what was measured; of no frames, all numbers are 0 and the sound level is −100 dB. */
    public static VoiceFeatures of(Contours contours) {
        Map<String, Double> named = Functionals.of(contours);
        return new VoiceFeatures(List.copyOf(named.values()));
    }

    /**
     * One number.
     *
     * @param name of {@link #NAMES}
     * @throws IllegalArgumentException if there is no such name
     */
    public double value(String name) {
        int at = NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("\"%s\" is no feature of the voice; see NAMES".formatted(name));
        }
        return values.get(at);
    }

    /** The numbers in their order; the caller's own. */
    public double[] toArray() {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
