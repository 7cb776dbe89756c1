package tongli.perception.voice.egemaps;

import java.util.List;
import tongli.perception.voice.egemaps.Formants.Formant;

/**
 * What is known of a frame before its pitch is settled.
 *
 * @param samples of the long window, without their mean; owned by the frame
 * @param magnitudes of the long window's spectrum; owned by the frame
 * @param bandLevels of the mel bands; owned by the frame
 * @param values of the descriptors that need no pitch; the others are 0; owned by the frame
 */
record Frame(
        double[] samples,
        double[] magnitudes,
        List<PitchCandidate> candidates,
        List<Formant> formants,
        double meanSquare,
        float[] bandLevels,
        double[] values) {}
