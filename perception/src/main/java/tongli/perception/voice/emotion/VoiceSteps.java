package tongli.perception.voice.emotion;

import java.util.Arrays;
import java.util.List;
import tongli.perception.voice.egemaps.Descriptor;
import tongli.perception.voice.egemaps.LowLevelDescriptors;
import tongli.perception.voice.egemaps.VoiceFeatures;

/**
 * A voice over time, as recurrent networks hear it: shape (steps, {@link #WIDTH}), a step for each {@value #FRAMES} frames of a hundredth
 * of a second. In it the mean of each {@link Descriptor} over the frames where it was measured, 0 where it was in none; then the share of
 * frames with a voice; then the mean level of each mel band. Stateless.
 */
public final class VoiceSteps {
    static final int FRAMES = 4;
    private static final Descriptor[] DESCRIPTORS = Descriptor.values();

    /** How many numbers a step has. */
    public static final int WIDTH = DESCRIPTORS.length + 1 + LowLevelDescriptors.BANDS;

    /** How many come before the levels of bands. */
    public static final int WITHOUT_BANDS = DESCRIPTORS.length + 1;

    /** For each descriptor the place of its mean over an utterance. */
    private static final int[] MEANS =
            Arrays.stream(DESCRIPTORS).mapToInt(VoiceSteps::mean).toArray();

    private VoiceSteps() {}

    private static int mean(Descriptor descriptor) {
        String name = descriptor.reference();
        String voiced = name.startsWith("slope") ? name.replace("slope", "slopeV") : name + "V";
        for (String candidate : List.of(name + "_sma3_amean", name + "_sma3nz_amean", voiced + "_sma3nz_amean")) {
            if (VoiceFeatures.NAMES.contains(candidate)) {
                return VoiceFeatures.NAMES.indexOf(candidate);
            }
        }
        throw new IllegalStateException("no feature is the mean of " + name);
    }

    /** @param frames in order @return one step at least; the caller's own */
    static float[][] of(List<LowLevelDescriptors> frames) {
        float[][] steps = new float[Math.max(1, (frames.size() + FRAMES - 1) / FRAMES)][WIDTH];
        for (int step = 0; step < steps.length; step++) {
            int from = step * FRAMES;
            fill(frames.subList(Math.min(from, frames.size()), Math.min(from + FRAMES, frames.size())), steps[step]);
        }
        return steps;
    }

    private static void fill(List<LowLevelDescriptors> frames, float[] step) {
        for (Descriptor descriptor : DESCRIPTORS) {
            double sum = 0;
            int measured = 0;
            for (LowLevelDescriptors frame : frames) {
                double value = frame.value(descriptor);
                sum += value;
                measured += value != 0 ? 1 : 0;
            }
            step[descriptor.ordinal()] = measured == 0 ? 0 : (float) (sum / measured);
        }
        long voiced = frames.stream().filter(LowLevelDescriptors::voiced).count();
        step[WITHOUT_BANDS - 1] = frames.isEmpty() ? 0 : (float) voiced / frames.size();
        for (int band = 0; band < LowLevelDescriptors.BANDS; band++) {
            for (LowLevelDescriptors frame : frames) {
                step[WITHOUT_BANDS + band] += frame.bandLevel(band) / frames.size();
            }
        }
    }

    /** As the steps would be if the speaker were like others; what was not measured stays 0. @return the caller's own */
    public static float[][] less(float[][] steps, SpeakerBaseline baseline) {
        float[][] relative = new float[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            relative[step] = steps[step].clone();
            for (int i = 0; i < MEANS.length; i++) {
                relative[step][i] -= steps[step][i] == 0 ? 0 : (float) baseline.offset()[MEANS[i]];
            }
        }
        return relative;
    }
}
