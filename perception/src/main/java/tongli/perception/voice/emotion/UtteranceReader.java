package tongli.perception.voice.emotion;

import java.util.List;

/** Says how probable each label is of one utterance. Safe for many threads. */
public interface UtteranceReader {
    /**
     * Reads an utterance.
     *
     * @param views numbers of eGeMAPS, the whole utterance first; less the speaker's offset if they are enrolled
     * @param steps as {@link VoiceSteps} has them; likewise
     * @param enrolled whether the speaker is
     * @return the logarithm of each label's probability, perhaps less a constant; the caller's own
     */
    double[] logProbabilities(List<double[]> views, float[][] steps, boolean enrolled);
}
